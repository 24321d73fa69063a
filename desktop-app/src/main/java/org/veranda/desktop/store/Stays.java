package org.veranda.desktop.store;

import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.alarm.RoomAlarms;
import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.RoomId;
import org.veranda.wire.BookingView;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The bookings, and which of them matter to a room today.
final class Stays {

    private static final Set<BookingStatus> ENDED =
            EnumSet.of(BookingStatus.CHECKED_OUT, BookingStatus.CANCELLED, BookingStatus.NO_SHOW);

    private static final Set<BookingStatus> ASSIGNED =
            EnumSet.of(BookingStatus.RESERVED, BookingStatus.IN_HOUSE);

    private final Shelf<BookingId, BookingView> bookings = new Shelf<>(BookingView::id);
    private final Map<RoomId, Map<BookingId, BookingView>> byRoom = new HashMap<>();

    ObservableList<BookingView> view() {
        return bookings.view();
    }

    void replace(Collection<BookingView> all) {
        bookings.replace(all);
        byRoom.clear();
        all.forEach(this::file);
    }

    /// The rooms that it concerned before or concerns now.
    Set<RoomId> put(BookingView booking) {
        Set<RoomId> touched = new LinkedHashSet<>(booking.roomIds());
        BookingView before = bookings.put(booking);
        if (before != null) {
            touched.addAll(before.roomIds());
            before.roomIds().stream()
                    .filter(room -> !booking.roomIds().contains(room))
                    .forEach(room -> ofRoom(room).remove(before.id()));
        }
        file(booking);
        return touched;
    }

    /// The bookings that have this room now or will have it.
    List<BookingView> assigned(RoomId room) {
        return byRoom.getOrDefault(room, Map.of()).values().stream()
                .filter(booking -> ASSIGNED.contains(booking.status()))
                .toList();
    }

    /// Forgets the bookings that nothing more will come of.
    void forgetEnded() {
        List<BookingView> left =
                bookings.values().stream()
                        .filter(booking -> !ENDED.contains(booking.status()))
                        .toList();
        if (left.size() < bookings.values().size()) {
            replace(left);
        }
    }

    void flush() {
        bookings.flush();
    }

    RoomMarks marks(RoomId room, @Nullable LocalDate today, boolean pending, RoomAlarms alarms) {
        BookingView inHouse = null;
        BookingView arriving = null;
        for (BookingView booking : ofRoom(room).values()) {
            if (booking.status() == BookingStatus.IN_HOUSE) {
                inHouse = booking;
            } else if (booking.status() == BookingStatus.RESERVED
                    && booking.arrival().equals(today)) {
                arriving = booking;
            }
        }
        RoomMarks marks = new RoomMarks(inHouse, arriving, pending, alarms);
        return marks.equals(RoomMarks.NONE) ? RoomMarks.NONE : marks;
    }

    private void file(BookingView booking) {
        booking.roomIds().forEach(room -> ofRoom(room).put(booking.id(), booking));
    }

    private Map<BookingId, BookingView> ofRoom(RoomId room) {
        return byRoom.computeIfAbsent(room, _ -> new LinkedHashMap<>());
    }
}
