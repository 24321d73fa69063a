package org.veranda.server.housekeeping;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskState;

/// Which tasks somebody wants to see; what is null is left open.
public record TaskFilter(
        @Nullable TaskState state,
        @Nullable TaskKind kind,
        @Nullable RoomId room,
        @Nullable UserId assignee,
        boolean openOnly) {

    /// Whatever somebody still has to do.
    public static final TaskFilter OPEN = new TaskFilter(null, null, null, null, true);

    MapSqlParameterSource parameters() {
        return new MapSqlParameterSource()
                .addValue("state", state == null ? null : state.wire())
                .addValue("kind", kind == null ? null : kind.wire())
                .addValue("room", room == null ? null : room.value())
                .addValue("assignee", assignee == null ? null : assignee.value())
                .addValue("open_only", openOnly);
    }
}
