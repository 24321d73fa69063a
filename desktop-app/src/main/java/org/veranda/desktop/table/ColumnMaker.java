package org.veranda.desktop.table;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Ticker;

import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Makes the columns of one table: named by its texts, as wide as the size of its letters asks for. What
/// a cell shows follows the entry, the commands under way, the minute and the language.
public final class ColumnMaker<V, E extends Entry<V>> {

    private final String ids;
    private final String names;
    private final Texts texts;
    private final Ticker ticker;
    private final ObservableDoubleValue scale;

    /// @param ids what the ids of the columns begin with
    /// @param names what the keys of their names begin with
    /// @param scale how much larger than usual everything is drawn
    public ColumnMaker(
            String ids, String names, Texts texts, Ticker ticker, ObservableDoubleValue scale) {
        this.ids = ids;
        this.names = names;
        this.texts = texts;
        this.ticker = ticker;
        this.scale = scale;
    }

    /// A column of words.
    ///
    /// @param key by which it sorts
    public <K extends Comparable<? super K>> TableColumn<E, ?> words(
            String name, double width, Function<V, K> key, Function<V, TableValue> value) {
        return drawn(name, width, key, value, (_, _) -> null);
    }

    /// A column in which a picture may stand for the words.
    ///
    /// @param key by which it sorts
    public <K extends Comparable<? super K>> TableColumn<E, ?> drawn(
            String name,
            double width,
            Function<V, K> key,
            Function<V, TableValue> value,
            BiFunction<E, TableValue, @Nullable Node> picture) {
        OrderedColumn<E> column =
                new OrderedColumn<>(Comparator.comparing(entry -> key.apply(entry.value().get())));
        column.setId(ids + name);
        column.textProperty().bind(texts.bind(names + name));
        column.setCellValueFactory(row -> follow(row.getValue(), value));
        column.setCellFactory(_ -> new ValueCell<>(picture));
        scale.subscribe(now -> {
            column.setPrefWidth(width * now.doubleValue());
            column.setMinWidth(width * now.doubleValue());
        });
        column.setReorderable(false);
        return column;
    }

    /// The words, with a sign beside them while a command is under way.
    public @Nullable Node pending(E entry, TableValue value) {
        return entry.pending().get() ? PendingMark.beside(value.text(), texts) : null;
    }

    private ObservableValue<TableValue> follow(E entry, Function<V, TableValue> value) {
        return Bindings.createObjectBinding(
                () -> value.apply(entry.value().get()),
                entry.value(),
                entry.pending(),
                ticker.minute(),
                texts.locale());
    }
}
