package org.veranda.model.maintenance;

import org.jspecify.annotations.Nullable;
import org.veranda.model.CommandNames;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomId;

/// Everything that can happen to a maintenance request.
public sealed interface MaintenanceCommand {

    /// The command's name as refusals and the wire have it: `start`.
    default String command() {
        return CommandNames.of(getClass());
    }

    /// Commands to a request that exists; they travel as `maintenance.<name>`.
    sealed interface Continuing extends MaintenanceCommand {}

    /// Makes a request; it travels without a request's id.
    ///
    /// @param priority medium when none is named
    record Report(RoomId roomId, String description, @Nullable RequestPriority priority)
            implements MaintenanceCommand {}

    /// Hands it to somebody, who may be another one than before.
    record Assign(UserId to) implements Continuing {}

    /// Begins the work; whoever starts what nobody has takes it; what was done is begun again.
    record Start() implements Continuing {}

    record Done(@Nullable String note) implements Continuing {}

    record Verify() implements Continuing {}

    record Cancel(String reason) implements Continuing {}
}
