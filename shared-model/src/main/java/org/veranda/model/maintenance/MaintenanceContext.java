package org.veranda.model.maintenance;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.Property;

import java.time.Instant;

/// All that a decision about a request needs besides it.
///
/// @param target whom the command names, if that is somebody who mends things here
public record MaintenanceContext(
        Property property, Staff by, Instant now, @Nullable Worker target) {}
