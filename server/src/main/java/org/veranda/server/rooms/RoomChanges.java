package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.rules.RoomChange;
import org.veranda.wire.HistoryEntry;
import org.veranda.wire.WireCodec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was done to the current tenant's rooms: one record per change, never altered.
@Repository
class RoomChanges {

    private static final String INSERT =
            """
            insert into room_history (tenant_id, room_id, version, at, made_at, business_date, command,
                                      command_id, actor_id, actor_name, session_id, device, reason,
                                      overridden, undoable, before, after)
            select r.tenant_id, r.id, :version, :at, :made_at, :business_date, :command, :command_id,
                   nullif(:actor_id, 0), :actor_name, :session_id, :device, :reason, :overridden, :undoable,
                   :before::jsonb, :after::jsonb
              from rooms r
             where r.id = :room
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final WireCodec codec;

    RoomChanges(JdbcClient jdbc, NamedParameterJdbcTemplate batches, WireCodec codec) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.codec = codec;
    }

    /// A change about to be recorded.
    record Entry(
            Room before,
            Room after,
            String command,
            @Nullable String reason,
            boolean overridden,
            boolean undoable,
            Origin origin,
            LocalDate businessDate,
            Instant at) {}

    void add(Entry entry) {
        jdbc.sql(INSERT).paramSource(parameters(entry)).update();
    }

    void add(Collection<Entry> entries) {
        batches.batchUpdate(
                INSERT, entries.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    /// The newest first.
    List<HistoryEntry> of(RoomId room, int limit) {
        return jdbc.sql(
                        "select * from room_history where room_id = :room order by id desc limit :limit")
                .param("room", room.value())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /// All that the command changed about the room, as one change; none when it cannot be undone.
    Optional<RoomChange> find(RoomId room, UUID commandId) {
        List<RoomChange> steps =
                jdbc.sql(
                                """
                                select * from room_history
                                 where room_id = :room and command_id = :command
                                   and not exists (select 1 from room_history
                                        where room_id = :room and command_id = :command
                                          and (not undoable or command not like 'room.%'))
                                 order by id
                                """)
                        .param("room", room.value())
                        .param("command", commandId)
                        .query((row, _) -> change(row))
                        .list();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(whole(steps.getFirst(), steps.getLast()));
    }

    private static RoomChange whole(RoomChange first, RoomChange last) {
        return new RoomChange(last.commandId(), last.by(), last.at(), first.before(), last.after());
    }

    private SqlParameterSource parameters(Entry entry) {
        Origin origin = entry.origin();
        return new MapSqlParameterSource()
                .addValue("room", entry.after().id().value())
                .addValue("version", entry.after().version())
                .addValue("at", RoomRows.at(entry.at()))
                .addValue("made_at", RoomRows.at(origin.madeAt()))
                .addValue("business_date", entry.businessDate())
                .addValue("command", entry.command())
                .addValue("command_id", origin.commandId())
                .addValue("actor_id", origin.by().id().value())
                .addValue("actor_name", origin.by().name())
                .addValue("session_id", origin.session())
                .addValue("device", origin.device())
                .addValue("reason", entry.reason())
                .addValue("overridden", entry.overridden())
                .addValue("undoable", entry.undoable())
                .addValue("before", codec.write(entry.before()))
                .addValue("after", codec.write(entry.after()));
    }

    private RoomChange change(ResultSet row) throws SQLException {
        return new RoomChange(
                row.getObject("command_id", UUID.class),
                new UserId(row.getLong("actor_id")),
                RoomRows.instant(row, "made_at"),
                codec.read(row.getString("before"), Room.class),
                codec.read(row.getString("after"), Room.class));
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        long actor = row.getLong("actor_id");
        return new HistoryEntry(
                row.getLong("version"),
                RoomRows.instant(row, "at"),
                row.getObject("command_id", UUID.class),
                row.getString("command"),
                actor == 0 ? null : new UserId(actor),
                row.getString("actor_name"),
                row.getString("device"),
                codec.read(row.getString("before"), Room.class).code(),
                codec.read(row.getString("after"), Room.class).code(),
                row.getString("reason"),
                row.getBoolean("overridden"));
    }
}
