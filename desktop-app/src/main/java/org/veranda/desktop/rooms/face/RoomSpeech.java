package org.veranda.desktop.rooms.face;

import org.veranda.desktop.rooms.tile.Mark;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.AlarmView;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.List;

/// What a screen reader says of a room: "Room 1204, king sea view, vacant, dirty, …".
final class RoomSpeech {

    private final RoomWords words;

    RoomSpeech(RoomWords words) {
        this.words = words;
    }

    String of(RoomEntry entry, List<Mark> marks) {
        Texts texts = words.texts();
        RoomView room = entry.room().get();
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("rooms.spoken.room", room.name()));
        parts.add(room.roomType().name());
        parts.add(words.state(room));
        if (room.readyForGuest()) {
            parts.add(texts.get("rooms.spoken.ready"));
        }
        String guest = entry.marks().get().surname();
        if (guest != null && words.guestsVisible()) {
            parts.add(texts.get("rooms.spoken.guest", guest));
        }
        for (Mark mark : marks) {
            parts.add(texts.get("rooms.spoken." + RoomFace.key(mark.kind()), mark.word()));
        }
        alarms(entry, parts);
        parts.add(texts.get("rooms.spoken.since", words.moments().full(room.statusSince())));
        return String.join(", ", parts);
    }

    private void alarms(RoomEntry entry, List<String> parts) {
        String blocking = entry.room().get().alarm();
        List<AlarmView> alarms = entry.marks().get().alarms().alarms();
        for (AlarmView alarm : alarms) {
            parts.add(
                    words.texts()
                            .get(
                                    "rooms.spoken.alarm.grave",
                                    words.alarms().severity(alarm.severity()),
                                    words.alarms().title(alarm)));
        }
        if (alarms.isEmpty() && blocking != null) {
            parts.add(words.texts().get("rooms.spoken.alarm", blocking));
        }
    }
}
