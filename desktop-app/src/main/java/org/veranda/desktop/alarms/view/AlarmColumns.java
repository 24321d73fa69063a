package org.veranda.desktop.alarms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.table.ColumnMaker;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.table.ValueCell;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Folded;
import org.veranda.desktop.words.Natural;
import org.veranda.wire.AlarmView;

import java.util.List;

/// The columns of the alarms' table.
final class AlarmColumns {

    private static final double PICTURE = 12;

    private final AlarmWords words;
    private final Texts texts;
    private final ColumnMaker<AlarmView, AlarmEntry> columns;

    /// @param scale how much larger than usual everything is drawn
    AlarmColumns(AlarmWords words, ObservableDoubleValue scale) {
        this.words = words;
        texts = words.texts();
        columns =
                new ColumnMaker<>(
                        "column-alarm-", "alarms.table.", texts, words.moments().ticker(), scale);
    }

    List<TableColumn<AlarmEntry, ?>> all(ObservableSet<AlarmEntry> chosen) {
        return List.of(
                chosen(chosen),
                columns.drawn(
                        "severity",
                        118,
                        AlarmView::severity,
                        alarm -> TableValue.of(words.severity(alarm.severity())),
                        (entry, _) -> SeverityBadge.of(entry.alarm().get(), words)),
                columns.drawn("state", 150, AlarmView::phase, this::state, columns::pending),
                columns.words(
                        "room",
                        84,
                        alarm -> Natural.key(words.place(alarm)),
                        alarm -> TableValue.of(words.place(alarm))),
                columns.words(
                        "text",
                        230,
                        alarm -> Folded.fold(words.title(alarm)),
                        alarm -> TableValue.of(words.title(alarm))),
                columns.words("count", 64, AlarmView::count, this::count),
                columns.words("age", 56, AlarmView::raisedAt, this::age),
                columns.words(
                        "changed",
                        104,
                        AlarmView::changedAt,
                        alarm -> TableValue.of(words.moments().moment(alarm.changedAt()))),
                columns.words(
                        "assignee",
                        134,
                        alarm -> alarm.assignee() == null ? "\uffff" : alarm.assignee().name(),
                        this::assignee),
                columns.words("children", 148, AlarmView::children, this::children));
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

    private TableValue state(AlarmView alarm) {
        return new TableValue(words.state(alarm), words.stateInFull(alarm));
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
}
