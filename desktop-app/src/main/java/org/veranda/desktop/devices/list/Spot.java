package org.veranda.desktop.devices.list;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.LocationId;

/// Where devices are.
///
/// @param location none for those of which nobody said
public record Spot(@Nullable LocationId location) {}
