package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;

/// Which devices are wanted; what is null is not asked.
record DeviceFilter(
        @Nullable String kind,
        @Nullable String connectivity,
        @Nullable String serial,
        @Nullable Long roomId,
        @Nullable Long locationId,
        @Nullable Long parentId) {}
