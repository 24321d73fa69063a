package org.veranda.server.testing;

import org.veranda.model.identity.TenantId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.wire.RoomView;

import java.util.List;

/// A tenant with rooms, as they were when they were built.
public record Resort(TenantId tenant, RoomTypeId type, LocationId place, List<RoomView> rooms) {

    /// @param number from 0
    public RoomId room(int number) {
        return rooms.get(number).id();
    }
}
