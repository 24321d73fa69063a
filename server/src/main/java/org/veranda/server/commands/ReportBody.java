package org.veranda.server.commands;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.room.RoomId;

/// What is asked of a new maintenance request, as JSON or as a form with photos.
record ReportBody(
        @BindParam("room_id") @NotNull RoomId roomId,
        @NotBlank @Size(max = 2000) String description,
        @Nullable RequestPriority priority) {

    MaintenanceCommand.Report command() {
        return new MaintenanceCommand.Report(roomId, description, priority);
    }
}
