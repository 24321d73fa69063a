package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Property;

import java.time.Instant;

/// All that a decision about a task needs besides it.
///
/// @param target whom the command names, if that is somebody who does such work here
/// @param busy the worker who would do it has another task running
/// @param guestRequest what the guest in its room asks for
/// @param doubleLock its room is locked from inside
public record TaskContext(
        Property property,
        Staff by,
        Instant now,
        @Nullable RuleOverride override,
        @Nullable Worker target,
        boolean busy,
        GuestRequest guestRequest,
        boolean doubleLock) {

    /// The same circumstances with somebody in question who does such work.
    TaskContext naming(Worker somebody) {
        return new TaskContext(
                property, by, now, override, somebody, busy, guestRequest, doubleLock);
    }
}
