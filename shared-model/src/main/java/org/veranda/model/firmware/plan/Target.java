package org.veranda.model.firmware.plan;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

import java.util.List;

/// Which devices are meant, among those that the package fits; what is not said does not narrow it.
public record Target(
        @Nullable List<LocationId> locationIds,
        @Nullable List<RoomId> roomIds,
        @Nullable List<String> serials) {

    public static final Target ALL = new Target(null, null, null);

    public Target {
        locationIds = locationIds == null ? null : List.copyOf(locationIds);
        roomIds = roomIds == null ? null : List.copyOf(roomIds);
        serials = serials == null ? null : List.copyOf(serials);
    }

    /// The most that any of its lists names.
    public int named() {
        return Math.max(size(locationIds), Math.max(size(roomIds), size(serials)));
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
