package org.veranda.wire;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that a client may see, as of one moment, and how far each stream was read then.
///
/// @param tasks those that are open, and those of the business date
/// @param log none yet: clients may rely on the key
/// @param requests those of maintenance that are not over
/// @param alarms the open ones that stand for themselves; what hangs on another is counted there
public record Snapshot(
        Map<String, Cursor> cursors,
        MeView me,
        PropertyView property,
        List<LocationView> locations,
        List<RoomTypeView> roomTypes,
        List<RoomView> rooms,
        List<BlockView> blocks,
        List<BookingView> bookings,
        List<TaskView> tasks,
        List<MaintenanceRequestView> requests,
        List<AlarmView> alarms,
        List<Object> log) {

    public Snapshot {
        cursors = Collections.unmodifiableMap(new TreeMap<>(cursors));
        locations = List.copyOf(locations);
        roomTypes = List.copyOf(roomTypes);
        rooms = List.copyOf(rooms);
        blocks = List.copyOf(blocks);
        bookings = List.copyOf(bookings);
        tasks = List.copyOf(tasks);
        requests = List.copyOf(requests);
        alarms = List.copyOf(alarms);
        log = List.copyOf(log);
    }

    /// Of what there is so far.
    public Snapshot(
            Map<String, Cursor> cursors,
            MeView me,
            PropertyView property,
            List<LocationView> locations,
            List<RoomTypeView> roomTypes,
            List<RoomView> rooms,
            List<BlockView> blocks,
            List<BookingView> bookings,
            List<AlarmView> alarms) {
        this(
                cursors, me, property, locations, roomTypes, rooms, blocks, bookings, List.of(),
                List.of(), alarms, List.of());
    }
}
