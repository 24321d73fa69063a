package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which devices are wanted; what is null is not asked.
///
/// @param locationId where they are, in a room there or not
/// @param text what their serial begins with, or their name has somewhere
record DeviceFilter(
        @Nullable String kind,
        @Nullable String model,
        @Nullable String connectivity,
        @Nullable String serial,
        @Nullable String text,
        @Nullable Long roomId,
        @Nullable Long locationId,
        @Nullable Long parentId,
        @Nullable List<Long> ids) {}
