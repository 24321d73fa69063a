package org.veranda.wire;

import org.veranda.model.room.LocationId;

/// A location as clients see it.
public record LocationView(LocationId id, String name, int sortOrder) {}
