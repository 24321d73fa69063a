package org.veranda.server.rooms;

import org.veranda.model.room.RoomId;

/// A room of the current tenant belongs to another location now. Published inside the transaction that moves it, on its
/// thread: listen with a plain `@EventListener`.
public record RoomMoved(RoomId room) {}
