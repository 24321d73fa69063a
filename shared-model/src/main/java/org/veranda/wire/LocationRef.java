package org.veranda.wire;

import org.veranda.model.room.LocationId;

/// A location as a room names it.
public record LocationRef(LocationId id, String name) {}
