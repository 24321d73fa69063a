package org.veranda.desktop.rooms.drawer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.SeverityShape;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Occupancy;
import org.veranda.wire.AlarmView;
import org.veranda.wire.BlockView;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.List;

/// What else there is to know: block, guest request, hold, note, alarm.
final class RoomFacts {

    private RoomFacts() {}

    static List<Node> of(RoomEntry entry, RoomWords words) {
        Texts texts = words.texts();
        RoomView room = entry.room().get();
        List<Node> facts = new ArrayList<>();
        List<AlarmView> alarms = entry.marks().get().alarms().alarms();
        alarms.forEach(alarm -> facts.add(alarm(alarm, words)));
        if (alarms.isEmpty() && room.alarm() != null && room.occupancy() == Occupancy.OCCUPIED) {
            facts.add(fact(Glyph.OCTAGON, texts.get("rooms.fact.alarm", room.alarm())));
        }
        if (room.block() != null) {
            facts.add(fact(Glyph.OUT_OF_ORDER, block(room.block(), words)));
        }
        room.plannedBlocks()
                .forEach(planned -> facts.add(fact(Glyph.OUT_OF_SERVICE, block(planned, words))));
        if (room.attendant() != null) {
            facts.add(fact(Glyph.INSIDE, texts.get("rooms.fact.inside", room.attendant().name())));
        }
        if (room.guestRequest() != GuestRequest.NONE) {
            facts.add(
                    fact(
                            picture(room.guestRequest()),
                            texts.get("rooms.request." + room.guestRequest().wire())));
        }
        if (room.hold() != null) {
            facts.add(
                    fact(
                            Glyph.HOLD,
                            texts.get(
                                    "rooms.fact.hold",
                                    words.moments().clock(room.hold().until()))));
        }
        if (room.rush()) {
            facts.add(fact(Glyph.RUSH, texts.get("rooms.fact.rush")));
        }
        if (room.note() != null) {
            facts.add(fact(Glyph.NOTE, room.note()));
        }
        return facts;
    }

    private static Node alarm(AlarmView alarm, RoomWords words) {
        Node fact =
                fact(
                        SeverityShape.of(alarm.severity()),
                        words.texts()
                                .get(
                                        "rooms.fact.alarm.state",
                                        words.alarms().severity(alarm.severity()),
                                        words.alarms().title(alarm),
                                        words.alarms().state(alarm),
                                        words.moments().brief(alarm.raisedAt())));
        fact.getStyleClass().add("alarm-sign");
        return fact;
    }

    private static Glyph picture(GuestRequest request) {
        return switch (request) {
            case MUR -> Glyph.MAKE_UP;
            case DECLINED -> Glyph.DECLINED;
            case DND, NONE -> Glyph.DND;
        };
    }

    private static String block(BlockView block, RoomWords words) {
        Texts texts = words.texts();
        String kind = texts.get("rooms.service." + block.kind().wire());
        return block.through() == null
                ? texts.get("rooms.fact.block.open", kind, words.date(block.from()), block.reason())
                : texts.get(
                        "rooms.fact.block",
                        kind,
                        words.date(block.from()),
                        words.date(block.through()),
                        block.reason());
    }

    private static Node fact(Glyph glyph, @Nullable String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        return new HBox(8, glyph.node(14), label);
    }
}
