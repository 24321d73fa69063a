package org.veranda.model.room;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What housekeeping saw in a room, and which version of the room they were looking at.
public record Observation(
        Occupancy occupancy,
        int persons,
        @Nullable Luggage luggage,
        long seenVersion,
        String by,
        Instant at) {}
