package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which alarms are looked for; what is null does not matter.
///
/// @param phases by their names on the wire
record AlarmFilter(
        @Nullable List<String> phases,
        @Nullable List<String> severities,
        @Nullable Long room,
        @Nullable Long location,
        @Nullable Long device,
        @Nullable Long parent,
        @Nullable String type) {}
