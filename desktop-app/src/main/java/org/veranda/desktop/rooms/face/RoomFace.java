package org.veranda.desktop.rooms.face;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.tile.AlarmSign;
import org.veranda.desktop.rooms.tile.Mark;
import org.veranda.desktop.rooms.tile.MarkKind;
import org.veranda.desktop.rooms.tile.TileFace;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.RoomMarks;
import org.veranda.desktop.store.alarm.RoomAlarms;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.room.Discrepancy;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.ReservationFlag;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes the face of a tile out of a room and its marks.
final class RoomFace {

    private final RoomWords words;
    private final RoomSpeech speech;

    RoomFace(RoomWords words) {
        this.words = words;
        speech = new RoomSpeech(words);
    }

    TileFace of(RoomEntry entry) {
        RoomView room = entry.room().get();
        List<Mark> marks = marks(room, entry.marks().get());
        return new TileFace(
                room.name(),
                room.code(),
                room.readyForGuest() ? texts().get("rooms.tile.ready") : null,
                words.guestsVisible() ? entry.marks().get().surname() : null,
                marks,
                alarm(entry),
                words.moments().brief(room.statusSince()),
                () -> speech.of(entry, marks));
    }

    /// How texts call a kind of mark.
    static String key(MarkKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Where no alarm is known, a room still tells that one keeps guests out of it.
    private static @Nullable AlarmSign alarm(RoomEntry entry) {
        RoomAlarms alarms = entry.marks().get().alarms();
        if (alarms.count() > 0) {
            return new AlarmSign(alarms.worst(), alarms.count());
        }
        return entry.room().get().alarm() == null ? null : AlarmSign.UNTOLD;
    }

    private List<Mark> marks(RoomView room, RoomMarks bookings) {
        List<Mark> marks = new ArrayList<>();
        boolean arriving =
                bookings.arriving() != null || room.reservation() == ReservationFlag.ARRIVAL;
        add(marks, arriving, MarkKind.ARRIVAL, words.arrivalTime(bookings.arriving()));
        add(
                marks,
                room.reservation() == ReservationFlag.DUE_OUT,
                MarkKind.DUE_OUT,
                texts().get("rooms.tile.due-out"));
        add(marks, room.attendantInside(), MarkKind.INSIDE, attendant(room));
        request(marks, room.guestRequest());
        add(marks, room.rush(), MarkKind.RUSH, texts().get("rooms.tile.rush"));
        add(marks, room.discrepancy() != Discrepancy.NONE, MarkKind.DISCREPANCY, "");
        add(marks, room.hold() != null, MarkKind.HOLD, "");
        add(marks, room.note() != null, MarkKind.NOTE, "");
        add(marks, bookings.pending(), MarkKind.PENDING, "");
        return marks;
    }

    private void request(List<Mark> marks, GuestRequest request) {
        switch (request) {
            case DND -> add(marks, true, MarkKind.DND, texts().get("rooms.tile.dnd"));
            case MUR -> add(marks, true, MarkKind.MAKE_UP, texts().get("rooms.tile.make-up"));
            case DECLINED ->
                    add(marks, true, MarkKind.DECLINED, texts().get("rooms.tile.declined"));
            case NONE -> {}
        }
    }

    private static void add(List<Mark> marks, boolean there, MarkKind kind, @Nullable String word) {
        if (there) {
            marks.add(new Mark(kind, word == null ? "" : word));
        }
    }

    private static @Nullable String attendant(RoomView room) {
        return room.attendant() == null ? null : room.attendant().name().strip().split(" ")[0];
    }

    private Texts texts() {
        return words.texts();
    }
}
