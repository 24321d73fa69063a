package org.veranda.server.history;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.WireCodec;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/// Writes changes down in the transaction that makes them; nothing written is ever altered.
@Component
public class History {

    private static final String INSERT =
            """
            insert into change_history (tenant_id, machine, target_id, version, at, made_at,
                                        business_date, command, command_id, actor_id, actor_name,
                                        session_id, device, reason, overridden, before, after)
            values (:tenant, :machine, :target, :version, :at, :made_at, :business_date, :command,
                    :command_id, nullif(:actor_id, 0), :actor_name, :session_id, :device, :reason,
                    :overridden, :before::jsonb, :after::jsonb)
            """;

    /// Whoever gave something to somebody said to whom.
    private static final String OF =
            """
            select at, command, actor_id, actor_name, device,
                   coalesce(reason, case when command like '%.assign'
                                         then after #>> '{assignee,name}' end) as said
              from change_history
             where machine = :machine and target_id = :target
             order by id desc
             limit :most
            """;

    private final NamedParameterJdbcTemplate batches;
    private final Properties properties;
    private final WireCodec codec;
    private final Clock clock;

    History(
            NamedParameterJdbcTemplate batches,
            Properties properties,
            WireCodec codec,
            Clock clock) {
        this.batches = batches;
        this.properties = properties;
        this.codec = codec;
        this.clock = clock;
    }

    public void add(Change change, Origin origin) {
        batches.update(INSERT, parameters(change, origin));
    }

    /// Many at once, as one batch.
    public void add(List<Change> changes, Origin origin) {
        batches.batchUpdate(
                INSERT,
                changes.stream()
                        .map(change -> parameters(change, origin))
                        .toArray(SqlParameterSource[]::new));
    }

    /// What happened to that one, the newest first.
    public List<ChangeLine> of(String machine, long target, int most) {
        return batches.query(
                OF,
                new MapSqlParameterSource()
                        .addValue("machine", machine)
                        .addValue("target", target)
                        .addValue("most", most),
                (row, _) -> ChangeLine.read(row));
    }

    private SqlParameterSource parameters(Change change, Origin origin) {
        Object before = change.before();
        return new MapSqlParameterSource()
                .addValue("tenant", CurrentTenant.get().value())
                .addValue("machine", change.machine())
                .addValue("target", change.target())
                .addValue("version", change.version())
                .addValue("at", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("made_at", origin.madeAt().atOffset(ZoneOffset.UTC))
                .addValue("business_date", properties.current().businessDate())
                .addValue("command", change.command())
                .addValue("command_id", origin.commandId())
                .addValue("actor_id", origin.by().id().value())
                .addValue("actor_name", origin.by().name())
                .addValue("session_id", origin.session())
                .addValue("device", origin.device())
                .addValue("reason", change.reason())
                .addValue("overridden", origin.override() != null)
                .addValue("before", before == null ? "null" : codec.write(before))
                .addValue("after", codec.write(change.after()));
    }
}
