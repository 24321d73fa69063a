package org.veranda.server.snapshot;

import org.veranda.model.BookingId;
import org.veranda.model.room.RoomId;
import org.veranda.server.journal.JournalEntry;
import org.veranda.wire.BookingView;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.WireCodec;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a client knows: a snapshot, and every event since.
final class Mirror {

    private final WireCodec codec = new WireCodec();
    private final Map<Long, RoomView> rooms;
    private final Map<Long, BookingView> bookings;
    private final Map<String, Long> seqs = new TreeMap<>();
    private PropertyView property;

    Mirror(Snapshot snapshot) {
        rooms = byNumber(snapshot);
        bookings =
                snapshot.bookings().stream()
                        .collect(
                                Collectors.toMap(
                                        b -> b.id().value(),
                                        Function.identity(),
                                        (a, _) -> a,
                                        TreeMap::new));
        property = snapshot.property();
        snapshot.cursors().forEach((stream, cursor) -> seqs.put(stream, cursor.seq()));
    }

    /// Takes in an event that follows without a hole; earlier ones are passed over.
    void hear(JournalEntry entry) {
        long known = seqs.getOrDefault(entry.stream().value(), 0L);
        if (entry.seq() <= known) {
            return;
        }
        if (entry.seq() != known + 1) {
            throw new AssertionError("A hole before " + entry.seq() + ": knew " + known);
        }
        seqs.put(entry.stream().value(), entry.seq());
        codec.readEvent(entry.event(), entry.payload()).ifPresent(this::apply);
    }

    private void apply(TenantEvent event) {
        switch (event) {
            case TenantEvent.RoomStatusChanged(RoomView room) -> rooms.put(room.id().value(), room);
            case TenantEvent.GuestCheckedIn(BookingView booking) -> put(booking);
            case TenantEvent.GuestCheckedOut(BookingView booking) -> put(booking);
            case TenantEvent.BookingChanged(BookingView booking) -> put(booking);
            case TenantEvent.PropertyChanged(PropertyView changed) -> property = changed;
            case TenantEvent.LayoutChanged layout -> {
                rooms.clear();
                layout.rooms().forEach(room -> rooms.put(room.id().value(), room));
            }
            default -> {}
        }
    }

    Map<Long, RoomView> rooms() {
        return rooms;
    }

    /// Only those that the given snapshot shows, too: a client forgets what is long past by itself.
    Map<Long, BookingView> bookingsIn(Snapshot snapshot) {
        return snapshot.bookings().stream()
                .map(BookingView::id)
                .map(BookingId::value)
                .filter(bookings::containsKey)
                .collect(
                        Collectors.toMap(
                                Function.identity(), bookings::get, (a, _) -> a, TreeMap::new));
    }

    PropertyView property() {
        return property;
    }

    Map<String, Long> seqs() {
        return seqs;
    }

    RoomView room(RoomId id) {
        return java.util.Objects.requireNonNull(rooms.get(id.value()));
    }

    static Map<Long, RoomView> byNumber(Snapshot snapshot) {
        return snapshot.rooms().stream()
                .collect(
                        Collectors.toMap(
                                r -> r.id().value(),
                                Function.identity(),
                                (a, _) -> a,
                                TreeMap::new));
    }

    private void put(BookingView booking) {
        bookings.put(booking.id().value(), booking);
    }
}
