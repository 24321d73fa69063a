package org.veranda.model.firmware.guard;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What matters of the room that a device is in.
///
/// @param nextArrival when somebody is expected who has the room; none when nobody is
/// @param checkingIn somebody is being checked in there right now
public record RoomFacts(
        boolean occupied, boolean dnd, @Nullable Instant nextArrival, boolean checkingIn) {}
