package org.veranda.wire;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that a client may see, as of one moment, and how far each stream was read then.
public record Snapshot(
        Map<String, Cursor> cursors,
        MeView me,
        PropertyView property,
        List<LocationView> locations,
        List<RoomTypeView> roomTypes,
        List<RoomView> rooms,
        List<BlockView> blocks,
        List<BookingView> bookings) {

    public Snapshot {
        cursors = Collections.unmodifiableMap(new TreeMap<>(cursors));
        locations = List.copyOf(locations);
        roomTypes = List.copyOf(roomTypes);
        rooms = List.copyOf(rooms);
        blocks = List.copyOf(blocks);
        bookings = List.copyOf(bookings);
    }
}
