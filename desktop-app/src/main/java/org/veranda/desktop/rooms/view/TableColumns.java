package org.veranda.desktop.rooms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.rooms.tile.AlarmSign;
import org.veranda.desktop.rooms.tile.Severity;
import org.veranda.desktop.rooms.tile.TileFace;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.Service;
import org.veranda.wire.BookingView;
import org.veranda.wire.RoomView;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/// The columns of the table, each with its own kind of order: names by their numbers, dates and
/// times as such, states by what they mean.
final class TableColumns {

    private static final double PICTURE = 12;

    private final RoomFaces faces;
    private final RoomWords words;
    private final Texts texts;
    private final ObservableDoubleValue scale;

    /// @param scale how much larger than usual everything is drawn
    TableColumns(RoomFaces faces, RoomWords words, ObservableDoubleValue scale) {
        this.faces = faces;
        this.scale = scale;
        this.words = words;
        texts = words.texts();
    }

    List<TableColumn<RoomEntry, ?>> all(ObservableSet<RoomEntry> chosen) {
        return List.of(
                chosen(chosen),
                column("room", 60, (room, _) -> TableValue.of(room.room().get().name())),
                drawn("code", 80, this::code, this::badge),
                column("state", 132, this::state),
                column("ready", 66, this::ready),
                column("guest", 98, (_, face) -> TableValue.of(face.guest())),
                column("arrival", 98, (room, _) -> date(room.marks().get().arriving(), true)),
                column("departure", 98, (room, _) -> date(room.marks().get().inHouse(), false)),
                column("marks", 136, (room, face) -> TableValue.of(words.marks(face.marks()))),
                column("attendant", 88, (room, _) -> TableValue.of(attendant(room))),
                drawn("alarm", 90, this::alarm, this::alarmSign),
                column(
                        "type",
                        100,
                        (room, _) -> TableValue.of(room.room().get().roomType().name())),
                column(
                        "location",
                        96,
                        (room, _) -> TableValue.of(room.room().get().location().name())),
                column("floor", 60, (room, _) -> TableValue.of(room.room().get().floor())),
                column("since", 62, this::since));
    }

    private TableColumn<RoomEntry, TableValue<Boolean>> chosen(ObservableSet<RoomEntry> chosen) {
        TableColumn<RoomEntry, TableValue<Boolean>> column = new TableColumn<>();
        column.setCellValueFactory(row ->
                Bindings.createObjectBinding(
                        () -> chosenValue(chosen.contains(row.getValue())),
                        chosen,
                        texts.locale()));
        column.setCellFactory(_ ->
                new ValueCell<>((_, value) ->
                        Boolean.TRUE.equals(value.key()) ? Glyph.CHECK.node(PICTURE) : null));
        Node head = Glyph.CHECK.node(PICTURE);
        head.accessibleTextProperty().bind(texts.bind("rooms.table.chosen"));
        column.setGraphic(head);
        column.setId("column-chosen");
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(32);
        column.setMaxWidth(32);
        return column;
    }

    private TableValue<Boolean> chosenValue(boolean isChosen) {
        return new TableValue<>(isChosen, "", isChosen ? texts.get("rooms.table.chosen") : "");
    }

    private <K extends Comparable<? super K>> TableColumn<RoomEntry, TableValue<K>> column(
            String name, double width, BiFunction<RoomEntry, TileFace, TableValue<K>> value) {
        return drawn(name, width, value, (_, _) -> null);
    }

    private <K extends Comparable<? super K>> TableColumn<RoomEntry, TableValue<K>> drawn(
            String name,
            double width,
            BiFunction<RoomEntry, TileFace, TableValue<K>> value,
            BiFunction<RoomEntry, TableValue<K>, @Nullable Node> picture) {
        TableColumn<RoomEntry, TableValue<K>> column = new TableColumn<>();
        column.setId("column-" + name);
        column.textProperty().bind(texts.bind("rooms.table." + name));
        column.setCellValueFactory(row -> of(row.getValue(), value));
        column.setCellFactory(_ -> new ValueCell<>(picture));
        column.setComparator(TableValue.order());
        scale.subscribe(now -> {
            column.setPrefWidth(width * now.doubleValue());
            column.setMinWidth(0.9 * width * now.doubleValue());
        });
        column.setReorderable(false);
        return column;
    }

    private <K extends Comparable<? super K>> ObservableValue<TableValue<K>> of(
            RoomEntry room, BiFunction<RoomEntry, TileFace, TableValue<K>> value) {
        return faces.of(room).map(face -> value.apply(room, face));
    }

    private TableValue<DisplayCode> code(RoomEntry entry, TileFace face) {
        return new TableValue<>(face.code(), face.code().wire(), words.state(entry.room().get()));
    }

    private Node badge(RoomEntry entry, TableValue<DisplayCode> value) {
        RoomView room = entry.room().get();
        Label badge = new Label(value.text());
        badge.getStyleClass()
                .addAll(
                        "code-badge",
                        room.service() == Service.IN_SERVICE
                                ? room.condition().wire()
                                : room.service().wire());
        return badge;
    }

    private TableValue<DisplayCode> state(RoomEntry entry, TileFace face) {
        return TableValue.of(face.code(), words.state(entry.room().get()));
    }

    private TableValue<Integer> ready(RoomEntry entry, TileFace face) {
        String ready = face.ready();
        return ready == null
                ? new TableValue<>(1, "", "")
                : new TableValue<>(0, ready, texts.get("rooms.spoken.ready"));
    }

    private TableValue<LocalDate> date(@Nullable BookingView booking, boolean arriving) {
        if (booking == null) {
            return TableValue.of((LocalDate) null, "");
        }
        LocalDate day = arriving ? booking.arrival() : booking.departure();
        return TableValue.of(day, words.date(day));
    }

    private static String attendant(RoomEntry entry) {
        var attendant = entry.room().get().attendant();
        return attendant == null ? "" : attendant.name();
    }

    private TableValue<Severity> alarm(RoomEntry entry, TileFace face) {
        AlarmSign sign = face.alarm();
        String text = entry.room().get().alarm();
        return sign == null || text == null
                ? TableValue.of((Severity) null, "")
                : new TableValue<>(sign.severity(), text, texts.get("rooms.spoken.alarm", text));
    }

    private @Nullable Node alarmSign(RoomEntry entry, TableValue<Severity> value) {
        AlarmSign sign = faces.of(entry).getValue().alarm();
        if (sign == null) {
            return null;
        }
        Label label = new Label(value.text(), sign.severity().shape().node(PICTURE));
        label.getStyleClass().add("alarm-sign");
        return label;
    }

    /// The longest first when turned round: by the moment, not by its words.
    private TableValue<Long> since(RoomEntry entry, TileFace face) {
        return new TableValue<>(
                -entry.room().get().statusSince().getEpochSecond(),
                face.since(),
                words.full(entry.room().get().statusSince()));
    }
}
