package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.util.List;

/// A maintenance request as every client of the tenant sees it.
///
/// @param block whether the room was taken out of order when this was reported, and if not, why
/// @param photos what may be fetched one by one
public record MaintenanceRequestView(
        RequestId id,
        RoomId roomId,
        String roomName,
        String description,
        RequestPriority priority,
        RequestStatus status,
        Worker reporter,
        @Nullable Worker assignee,
        @Nullable Worker doneBy,
        @Nullable String note,
        BlockOutcome block,
        List<PhotoRef> photos,
        long version,
        Instant createdAt,
        Instant statusSince)
        implements Current {

    public MaintenanceRequestView {
        photos = List.copyOf(photos);
    }

    public static MaintenanceRequestView of(
            MaintenanceRequest request,
            String roomName,
            BlockOutcome block,
            List<PhotoRef> photos) {
        return new MaintenanceRequestView(
                request.id(),
                request.room(),
                roomName,
                request.description(),
                request.priority(),
                request.status(),
                request.reporter(),
                request.assignee(),
                request.doneBy(),
                request.note(),
                block,
                photos,
                request.version(),
                request.reportedAt(),
                request.statusSince());
    }

    /// The request itself, to which the rules apply.
    public MaintenanceRequest request() {
        return new MaintenanceRequest(
                id,
                roomId,
                description,
                priority,
                status,
                reporter,
                assignee,
                doneBy,
                note,
                version,
                createdAt,
                statusSince);
    }
}
