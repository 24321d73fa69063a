package org.veranda.desktop.rooms.act;

import javafx.beans.InvalidationListener;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Store;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.RoomId;
import org.veranda.wire.BookingView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bookings that have a room now or will have it, by room; sorted anew only after a change.
final class AssignedStays {

    private final Store store;
    private @Nullable Map<RoomId, List<BookingView>> byRoom;

    AssignedStays(Store store) {
        this.store = store;
        InvalidationListener changed = _ -> byRoom = null;
        store.bookings().addListener(changed);
    }

    List<BookingView> of(RoomId room) {
        Map<RoomId, List<BookingView>> known = byRoom;
        if (known == null) {
            known = sort();
            byRoom = known;
        }
        return known.getOrDefault(room, List.of());
    }

    private Map<RoomId, List<BookingView>> sort() {
        Map<RoomId, List<BookingView>> sorted = new HashMap<>();
        for (BookingView booking : store.bookings()) {
            if (booking.status() == BookingStatus.IN_HOUSE
                    || booking.status() == BookingStatus.RESERVED) {
                for (RoomId room : booking.roomIds()) {
                    sorted.computeIfAbsent(room, _ -> new ArrayList<>()).add(booking);
                }
            }
        }
        return sorted;
    }
}
