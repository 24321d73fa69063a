package org.veranda.server.snapshot;

import org.veranda.wire.AlarmView;
import org.veranda.wire.BlockView;
import org.veranda.wire.BookingView;
import org.veranda.wire.Cursor;
import org.veranda.wire.LocationView;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomTypeView;
import org.veranda.wire.RoomView;
import org.veranda.wire.TaskView;

import java.util.List;
import java.util.Map;

/// A snapshot without the one who asks: what all who may see the same share.
record TenantView(
        Map<String, Cursor> cursors,
        PropertyView property,
        List<LocationView> locations,
        List<RoomTypeView> roomTypes,
        List<RoomView> rooms,
        List<BlockView> blocks,
        List<BookingView> bookings,
        List<TaskView> tasks,
        List<MaintenanceRequestView> requests,
        List<AlarmView> alarms,
        List<Object> log) {}
