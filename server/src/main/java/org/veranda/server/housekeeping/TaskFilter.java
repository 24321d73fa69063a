package org.veranda.server.housekeeping;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskState;

/// Which tasks somebody wants to see; what is null is left open.
record TaskFilter(
        @Nullable TaskState state,
        @Nullable TaskKind kind,
        @Nullable RoomId room,
        @Nullable UserId assignee,
        boolean openOnly) {

    static final TaskFilter OPEN = new TaskFilter(null, null, null, null, true);

    SqlParameterSource parameters() {
        return new MapSqlParameterSource()
                .addValue("state", state == null ? null : state.wire())
                .addValue("kind", kind == null ? null : kind.wire())
                .addValue("room", room == null ? null : room.value())
                .addValue("assignee", assignee == null ? null : assignee.value())
                .addValue("open_only", openOnly);
    }
}
