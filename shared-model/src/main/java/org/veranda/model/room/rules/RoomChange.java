package org.veranda.model.room.rules;

import org.veranda.model.identity.UserId;
import org.veranda.model.room.Room;

import java.time.Instant;
import java.util.UUID;

/// What one command did to a room, kept so that it can be undone. None is kept of a command that
/// unassigned bookings: that part would not come back.
public record RoomChange(UUID commandId, UserId by, Instant at, Room before, Room after) {}
