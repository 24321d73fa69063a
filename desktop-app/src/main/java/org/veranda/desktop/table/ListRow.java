package org.veranda.desktop.table;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;

/// A row of a list in which one thing is looked at at a time: a click shows it in full.
public final class ListRow<E> extends TableRow<E> {

    private final ListModel<E> model;
    private final TableView<E> table;

    /// @param spoken what a screen reader says of a row, as it changes
    /// @param cursorAt told where in the scene this row is while it has the cursor
    public ListRow(
            ListModel<E> model,
            TableView<E> table,
            Function<E, ObservableValue<String>> spoken,
            Consumer<Bounds> cursorAt) {
        this.model = model;
        this.table = table;
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        itemProperty().flatMap(spoken).subscribe(this::speak);
        RowSight.follow(this, cursorAt);
    }

    private void speak(@Nullable String text) {
        setAccessibleText(text);
    }

    private void pressed(MouseEvent event) {
        E item = getItem();
        if (item != null && event.getButton() == MouseButton.PRIMARY) {
            table.requestFocus();
            model.cursor().set(item);
            model.detailOpen().set(true);
            event.consume();
        }
    }
}
