package org.veranda.server.history;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Something that was done, as it is shown.
///
/// @param command such as `maintenance.start`
/// @param by who did it; nobody when the house did
/// @param text why, or to whom it was given
public record ChangeLine(
        Instant at,
        String command,
        @Nullable UserId by,
        String byName,
        @Nullable String device,
        @Nullable String text) {

    static ChangeLine read(ResultSet row) throws SQLException {
        long actor = row.getLong("actor_id");
        UserId by = row.wasNull() ? null : new UserId(actor);
        return new ChangeLine(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("command"),
                by,
                row.getString("actor_name"),
                row.getString("device"),
                row.getString("said"));
    }
}
