package org.veranda.desktop.rooms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.rooms.tile.AlarmSign;
import org.veranda.desktop.rooms.tile.Mark;
import org.veranda.desktop.rooms.tile.MarkKind;
import org.veranda.desktop.rooms.tile.TileFace;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.table.ValueCell;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.WordKeys;
import org.veranda.model.alarm.Severity;
import org.veranda.model.room.Service;
import org.veranda.wire.AlarmView;
import org.veranda.wire.BookingView;
import org.veranda.wire.RoomView;

import java.text.CollationKey;
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
    private final WordKeys keys;

    /// @param scale how much larger than usual everything is drawn
    TableColumns(RoomFaces faces, RoomWords words, ObservableDoubleValue scale) {
        this.faces = faces;
        this.scale = scale;
        this.words = words;
        texts = words.texts();
        keys = new WordKeys(texts.locale()::getValue);
    }

    List<TableColumn<RoomEntry, TableValue>> all(ObservableSet<RoomEntry> chosen) {
        return List.of(
                chosen(chosen),
                words("room", 60, (room, _) -> room.room().get().name()),
                drawn("code", 80, (_, face) -> face.code(), this::code, this::badge),
                column("state", 156, (_, face) -> face.code(), this::state),
                column("ready", 66, (_, face) -> face.ready() == null ? 1 : 0, this::ready),
                words("guest", 98, (_, face) -> face.guest()),
                column("arrival", 78, (room, _) -> arrival(room), (room, _) -> arriving(room)),
                column(
                        "departure",
                        102,
                        (room, _) -> departure(room),
                        (room, _) -> date(departure(room))),
                words("marks", 114, (room, face) -> words.marks(marks(room, face))),
                words("attendant", 92, (room, _) -> attendant(room)),
                drawn("alarm", 82, (_, face) -> severity(face), this::alarm, this::alarmSign),
                words("type", 104, (room, _) -> room.room().get().roomType().name()),
                words("location", 92, (room, _) -> room.room().get().location().name()),
                words("floor", 72, (room, _) -> room.room().get().floor()),
                column("since", 70, (room, _) -> age(room), this::since));
    }

    private TableColumn<RoomEntry, TableValue> chosen(ObservableSet<RoomEntry> chosen) {
        TableColumn<RoomEntry, TableValue> column = new TableColumn<>();
        column.setCellValueFactory(row ->
                Bindings.createObjectBinding(
                        () -> chosenValue(chosen.contains(row.getValue())),
                        chosen,
                        texts.locale()));
        column.setCellFactory(_ ->
                new ValueCell<>(
                        (_, value) -> value.spoken().isEmpty() ? null : Glyph.CHECK.node(PICTURE)));
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

    private TableValue chosenValue(boolean isChosen) {
        return new TableValue("", isChosen ? texts.get("rooms.table.chosen") : "");
    }

    /// Sorted as people sort words.
    private KeyedColumn<CollationKey> words(
            String name, double width, BiFunction<RoomEntry, TileFace, @Nullable String> text) {
        return column(
                name,
                width,
                (room, face) -> keys.of(text.apply(room, face)),
                (room, face) -> TableValue.of(text.apply(room, face)));
    }

    private <K extends Comparable<? super K>> KeyedColumn<K> column(
            String name,
            double width,
            BiFunction<RoomEntry, TileFace, @Nullable K> key,
            BiFunction<RoomEntry, TileFace, TableValue> value) {
        return drawn(name, width, key, value, (_, _) -> null);
    }

    private <K extends Comparable<? super K>> KeyedColumn<K> drawn(
            String name,
            double width,
            BiFunction<RoomEntry, TileFace, @Nullable K> key,
            BiFunction<RoomEntry, TileFace, TableValue> value,
            BiFunction<RoomEntry, TableValue, @Nullable Node> picture) {
        KeyedColumn<K> column = new KeyedColumn<>(faces, key);
        column.setId("column-" + name);
        column.textProperty().bind(texts.bind("rooms.table." + name));
        column.setCellValueFactory(
                row -> faces.of(row.getValue()).map(face -> value.apply(row.getValue(), face)));
        column.setCellFactory(_ -> new ValueCell<>(picture));
        scale.subscribe(now -> {
            column.setPrefWidth(width * now.doubleValue());
            column.setMinWidth(0.9 * width * now.doubleValue());
        });
        column.setReorderable(false);
        return column;
    }

    private TableValue code(RoomEntry entry, TileFace face) {
        return new TableValue(face.code().wire(), words.state(entry.room().get()));
    }

    private Node badge(RoomEntry entry, TableValue value) {
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

    private TableValue state(RoomEntry entry, TileFace face) {
        return TableValue.of(words.state(entry.room().get()));
    }

    private TableValue ready(RoomEntry entry, TileFace face) {
        String ready = face.ready();
        return ready == null
                ? TableValue.of(null)
                : new TableValue(ready, texts.get("rooms.spoken.ready"));
    }

    private @Nullable String arrival(RoomEntry room) {
        BookingView arriving = room.marks().get().arriving();
        return arriving == null ? null : arriving.arrival() + " " + words.arrivalTime(arriving);
    }

    /// They all arrive today, so the eye needs the time alone.
    private TableValue arriving(RoomEntry room) {
        BookingView arriving = room.marks().get().arriving();
        String time = words.arrivalTime(arriving);
        if (arriving == null) {
            return TableValue.of(null);
        }
        String day = words.date(arriving.arrival());
        return time == null ? TableValue.of(day) : new TableValue(time, time + " " + day);
    }

    /// The arrival only where no booking tells of it in a column of its own.
    private static List<Mark> marks(RoomEntry room, TileFace face) {
        boolean told = room.marks().get().arriving() != null;
        return face.marks().stream()
                .filter(mark -> !told || mark.kind() != MarkKind.ARRIVAL)
                .toList();
    }

    private static @Nullable LocalDate departure(RoomEntry room) {
        BookingView inHouse = room.marks().get().inHouse();
        return inHouse == null ? null : inHouse.departure();
    }

    private TableValue date(@Nullable LocalDate day) {
        return TableValue.of(day == null ? null : words.date(day));
    }

    private static @Nullable String attendant(RoomEntry entry) {
        var attendant = entry.room().get().attendant();
        return attendant == null ? null : attendant.name();
    }

    /// What is not told how grave it is comes after what is.
    private static @Nullable Severity severity(TileFace face) {
        AlarmSign sign = face.alarm();
        if (sign == null) {
            return null;
        }
        return sign.severity() == null ? Severity.INFO : sign.severity();
    }

    private TableValue alarm(RoomEntry entry, TileFace face) {
        List<AlarmView> alarms = entry.marks().get().alarms().alarms();
        String text =
                alarms.isEmpty()
                        ? entry.room().get().alarm()
                        : words.alarms().title(alarms.getFirst());
        return face.alarm() == null || text == null
                ? TableValue.of(null)
                : new TableValue(text, texts.get("rooms.spoken.alarm", text));
    }

    private @Nullable Node alarmSign(RoomEntry entry, TableValue value) {
        AlarmSign sign = faces.of(entry).getValue().alarm();
        if (sign == null) {
            return null;
        }
        Label label = new Label(value.text(), sign.shape().node(PICTURE));
        label.getStyleClass().add("alarm-sign");
        return label;
    }

    /// The longest first when turned round: by the moment, not by its words.
    private static Long age(RoomEntry room) {
        return -room.room().get().statusSince().getEpochSecond();
    }

    private TableValue since(RoomEntry entry, TileFace face) {
        return new TableValue(face.since(), words.moments().full(entry.room().get().statusSince()));
    }
}
