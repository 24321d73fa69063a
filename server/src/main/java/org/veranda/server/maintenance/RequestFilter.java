package org.veranda.server.maintenance;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.UserId;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.model.room.RoomId;

/// Which requests somebody wants to see; what is null is left open.
record RequestFilter(
        @Nullable RequestStatus status,
        @Nullable RequestPriority priority,
        @Nullable RoomId room,
        @Nullable UserId assignee,
        boolean openOnly) {

    static final RequestFilter OPEN = new RequestFilter(null, null, null, null, true);
}
