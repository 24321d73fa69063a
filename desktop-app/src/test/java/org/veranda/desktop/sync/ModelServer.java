package org.veranda.desktop.sync;

import org.veranda.desktop.testing.Resort;
import org.veranda.wire.BookingView;
import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.RoomView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.TenantEvent.BookingChanged;
import org.veranda.wire.TenantEvent.RoomStatusChanged;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What a server knows and tells, without the server.
final class ModelServer {

    private static final int ROOMS = 12;

    private final Map<String, ModelStream> streams = new LinkedHashMap<>();
    private final Map<Long, RoomView> rooms = new HashMap<>();
    private final Map<Long, BookingView> bookings = new HashMap<>();
    private long versions = 1;

    ModelServer() {
        streams.put(Resort.STREAM, new ModelStream(Resort.STREAM));
        streams.put(Resort.DESK_STREAM, new ModelStream(Resort.DESK_STREAM));
        Resort.dirtyRooms(ROOMS).forEach(room -> rooms.put(room.id().value(), room));
    }

    Map<String, ModelStream> streams() {
        return streams;
    }

    ModelStream stream(String name) {
        return streams.getOrDefault(name, new ModelStream(name));
    }

    ChannelEvent change(SplittableRandom random, Instant now) {
        long room = 1L + random.nextInt(ROOMS);
        versions++;
        if (random.nextInt(3) == 0) {
            BookingView booking = Resort.booking(room, room, "Guest " + versions, "confirmed");
            bookings.put(room, booking);
            return stream(Resort.DESK_STREAM).append(new BookingChanged(booking), now);
        }
        RoomView changed = Resort.clean(room, versions);
        rooms.put(room, changed);
        return stream(Resort.STREAM).append(new RoomStatusChanged(changed), now);
    }

    /// Restored from a backup that knew less.
    void restore() {
        streams.values().forEach(ModelStream::renew);
        rooms.replaceAll((id, _) -> Resort.dirty(id, versions));
        bookings.clear();
    }

    Snapshot snapshot() {
        Map<String, Cursor> cursors = new HashMap<>();
        streams.forEach((name, stream) -> cursors.put(name, stream.head()));
        return Resort.snapshot(
                cursors, List.copyOf(rooms.values()), List.copyOf(bookings.values()));
    }

    Map<Long, RoomView> rooms() {
        return rooms;
    }

    Map<Long, BookingView> bookings() {
        return bookings;
    }
}
