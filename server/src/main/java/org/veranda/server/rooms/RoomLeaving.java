package org.veranda.server.rooms;

import org.veranda.model.room.RoomId;

/// A room of the current tenant is about to be removed for good, with all that hangs on it. Published inside the transaction,
/// on its thread: who still needs the room throws a [org.veranda.server.problem.ConflictException] that says for what.
public record RoomLeaving(RoomId room) {}
