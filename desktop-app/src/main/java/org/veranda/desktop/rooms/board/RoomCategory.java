package org.veranda.desktop.rooms.board;

import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.RoomStatus;
import org.veranda.wire.RoomView;

/// What the counters on top count; each is a filter too.
public enum RoomCategory {
    READY(1 << 0),
    CHECKED_IN(1 << 1),
    AWAITING_CLEANING(1 << 2),
    CLEANING(1 << 3),
    MAINTENANCE(1 << 4),
    ARRIVALS_LEFT(1 << 5),
    ALARMS(1 << 6);

    private final int bit;

    RoomCategory(int bit) {
        this.bit = bit;
    }

    /// Whether the room counts here now.
    public boolean covers(RoomEntry entry) {
        RoomView room = entry.room().get();
        return switch (this) {
            case READY -> room.readyForGuest();
            case CHECKED_IN -> room.status() == RoomStatus.CHECKED_IN;
            case AWAITING_CLEANING -> room.status() == RoomStatus.AWAITING_CLEANING;
            case CLEANING -> room.status() == RoomStatus.CLEANING;
            case MAINTENANCE -> room.status() == RoomStatus.MAINTENANCE;
            case ARRIVALS_LEFT ->
                    room.reservation() == ReservationFlag.ARRIVAL
                            || entry.marks().get().arriving() != null;
            case ALARMS -> room.alarm() != null || entry.marks().get().alarms().count() > 0;
        };
    }

    /// The categories of a room as one number, a bit each.
    static int of(RoomEntry entry) {
        int bits = 0;
        for (RoomCategory category : values()) {
            if (category.covers(entry)) {
                bits |= category.bit();
            }
        }
        return bits;
    }

    int bit() {
        return bit;
    }
}
