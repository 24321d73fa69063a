package org.veranda.desktop.alarms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.table.ValueCell;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Folded;
import org.veranda.desktop.words.Natural;
import org.veranda.wire.AlarmView;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The columns of the alarms' table.
final class AlarmColumns {

    private static final double PICTURE = 12;

    private final AlarmWords words;
    private final Texts texts;
    private final ObservableDoubleValue scale;

    /// @param scale how much larger than usual everything is drawn
    AlarmColumns(AlarmWords words, ObservableDoubleValue scale) {
        this.words = words;
        this.scale = scale;
        texts = words.texts();
    }

    List<TableColumn<AlarmEntry, ?>> all(ObservableSet<AlarmEntry> chosen) {
        return List.of(
                chosen(chosen),
                drawn(
                        "severity",
                        118,
                        by(AlarmView::severity),
                        alarm -> TableValue.of(words.severity(alarm.severity())),
                        (entry, _) -> SeverityBadge.of(entry.alarm().get(), words)),
                drawn("state", 150, by(AlarmView::phase), this::state, this::pending),
                column(
                        "room",
                        84,
                        by(alarm -> Natural.key(words.place(alarm))),
                        alarm -> TableValue.of(words.place(alarm))),
                column(
                        "text",
                        230,
                        by(alarm -> Folded.fold(words.title(alarm))),
                        alarm -> TableValue.of(words.title(alarm))),
                column("count", 64, by(AlarmView::count), this::count),
                column("age", 56, by(AlarmView::raisedAt), this::age),
                column(
                        "changed",
                        104,
                        by(AlarmView::changedAt),
                        alarm -> TableValue.of(words.moments().moment(alarm.changedAt()))),
                column(
                        "assignee",
                        134,
                        by(alarm -> alarm.assignee() == null ? "\uffff" : alarm.assignee().name()),
                        this::assignee),
                column("children", 148, by(AlarmView::children), this::children));
    }

    private TableColumn<AlarmEntry, ?> chosen(ObservableSet<AlarmEntry> chosen) {
        TableColumn<AlarmEntry, TableValue> column = new TableColumn<>();
        column.setId("column-alarm-chosen");
        column.setCellValueFactory(row ->
                Bindings.createObjectBinding(
                        () ->
                                new TableValue(
                                        "",
                                        chosen.contains(row.getValue())
                                                ? texts.get("alarms.table.chosen")
                                                : ""),
                        chosen,
                        texts.locale()));
        column.setCellFactory(_ ->
                new ValueCell<>(
                        (_, value) -> value.spoken().isEmpty() ? null : Glyph.CHECK.node(PICTURE)));
        Node head = Glyph.CHECK.node(PICTURE);
        head.accessibleTextProperty().bind(texts.bind("alarms.table.chosen"));
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(32);
        column.setMaxWidth(32);
        return column;
    }

    private TableColumn<AlarmEntry, ?> column(
            String name,
            double width,
            Comparator<AlarmEntry> order,
            Function<AlarmView, TableValue> value) {
        return drawn(name, width, order, value, (_, _) -> null);
    }

    private TableColumn<AlarmEntry, ?> drawn(
            String name,
            double width,
            Comparator<AlarmEntry> order,
            Function<AlarmView, TableValue> value,
            BiFunction<AlarmEntry, TableValue, @Nullable Node> picture) {
        AlarmColumn column = new AlarmColumn(order);
        column.setId("column-alarm-" + name);
        column.textProperty().bind(texts.bind("alarms.table." + name));
        column.setCellValueFactory(row -> follow(row.getValue(), value));
        column.setCellFactory(_ -> new ValueCell<>(picture));
        scale.subscribe(now -> {
            column.setPrefWidth(width * now.doubleValue());
            column.setMinWidth(width * now.doubleValue());
        });
        column.setReorderable(false);
        return column;
    }

    /// What the cell shows follows the alarm, the commands under way, the minute and the language.
    private ObservableValue<TableValue> follow(
            AlarmEntry entry, Function<AlarmView, TableValue> value) {
        return Bindings.createObjectBinding(
                () -> value.apply(entry.alarm().get()),
                entry.alarm(),
                entry.pending(),
                words.moments().ticker().minute(),
                texts.locale());
    }

    private TableValue state(AlarmView alarm) {
        return new TableValue(words.state(alarm), words.stateInFull(alarm));
    }

    private @Nullable Node pending(AlarmEntry entry, TableValue value) {
        return entry.pending().get() ? PendingMark.beside(value.text(), texts) : null;
    }

    private TableValue count(AlarmView alarm) {
        return alarm.count() < 2
                ? TableValue.of(null)
                : new TableValue(
                        texts.get("alarms.times", alarm.count()),
                        texts.get("alarms.spoken.times", alarm.count()));
    }

    private TableValue age(AlarmView alarm) {
        return new TableValue(
                words.moments().brief(alarm.raisedAt()), words.moments().full(alarm.raisedAt()));
    }

    private TableValue assignee(AlarmView alarm) {
        return TableValue.of(alarm.assignee() == null ? null : alarm.assignee().name());
    }

    /// How many alarms are taken to come from it.
    private TableValue children(AlarmView alarm) {
        return TableValue.of(
                alarm.children() == 0 ? null : texts.get("alarms.children", alarm.children()));
    }

    private static <K extends Comparable<? super K>> Comparator<AlarmEntry> by(
            Function<AlarmView, K> key) {
        return Comparator.comparing(entry -> key.apply(entry.alarm().get()));
    }
}
