package org.veranda.model.maintenance;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.RoomId;

import java.time.Instant;

/// Something in a room that somebody wants mended. Immutable; [MaintenanceRules] says what may happen
/// to it next.
///
/// @param note what was said last: what was found and done, or why it was cancelled
public record MaintenanceRequest(
        RequestId id,
        RoomId room,
        String description,
        RequestPriority priority,
        RequestStatus status,
        Worker reporter,
        @Nullable Worker assignee,
        @Nullable Worker doneBy,
        @Nullable String note,
        long version,
        Instant reportedAt,
        Instant statusSince) {

    /// The same at the next version, whose status began at that moment if it is another one.
    MaintenanceRequest to(
            RequestStatus next,
            @Nullable Worker worker,
            @Nullable Worker done,
            @Nullable String said,
            Instant now) {
        return new MaintenanceRequest(
                id,
                room,
                description,
                priority,
                next,
                reporter,
                worker,
                done,
                said == null || said.isBlank() ? note : said,
                version + 1,
                reportedAt,
                next == status ? statusSince : now);
    }
}
