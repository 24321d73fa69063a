package org.veranda.server.alarms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.CurrentTenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// What was done to the current tenant's alarms.
@Repository
class AlarmHistory {

    private static final String INSERT =
            """
            insert into alarm_history (tenant_id, alarm_id, at, made_at, command, command_id, actor_id,
                                       actor_name, session_id, device, occurrence, phase, severity, text)
            select :tenant, n.alarm, n.at::timestamptz, n.made::timestamptz, n.command,
                   n.command_id::uuid, n.actor, n.name, n.session, n.device, n.occurrence, n.phase,
                   n.severity, n.text
              from unnest(:alarms::bigint[], :at::text[], :made::text[], :commands::text[],
                          :ids::text[], :actors::bigint[], :names::text[], :sessions::text[],
                          :devices::text[], :occurrences::bigint[], :phases::text[],
                          :severities::text[], :texts::text[])
                   as n(alarm, at, made, command, command_id, actor, name, session, device,
                        occurrence, phase, severity, text)
            """;

    private final JdbcClient jdbc;

    AlarmHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<HistoryLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("tenant", CurrentTenant.get().value())
                .param("alarms", Columns.numbers(lines, l -> l.alarmId().value()))
                .param("at", Columns.times(lines, HistoryLine::at))
                .param("made", Columns.times(lines, HistoryLine::madeAt))
                .param("commands", Columns.texts(lines, HistoryLine::command))
                .param("ids", Columns.texts(lines, l -> Objects.toString(l.commandId(), null)))
                .param(
                        "actors",
                        Columns.numbers(lines, l -> l.by() == null ? null : l.by().value()))
                .param("names", Columns.texts(lines, HistoryLine::byName))
                .param("sessions", Columns.texts(lines, HistoryLine::session))
                .param("devices", Columns.texts(lines, HistoryLine::device))
                .param("occurrences", Columns.numbers(lines, HistoryLine::occurrence))
                .param("phases", Columns.texts(lines, l -> l.phase().wire()))
                .param("severities", Columns.texts(lines, l -> l.severity().wire()))
                .param("texts", Columns.texts(lines, HistoryLine::text))
                .update();
    }

    /// The newest first.
    List<HistoryLine> of(AlarmId alarm, int most) {
        return jdbc.sql(
                        """
                        select * from alarm_history
                         where alarm_id = :alarm order by id desc limit :most
                        """)
                .param("alarm", alarm.value())
                .param("most", most)
                .query(AlarmHistory::line)
                .list();
    }

    private static HistoryLine line(ResultSet row, int number) throws SQLException {
        long actor = row.getLong("actor_id");
        UserId by = row.wasNull() ? null : new UserId(actor);
        return new HistoryLine(
                new AlarmId(row.getLong("alarm_id")),
                time(row, "at"),
                time(row, "made_at"),
                row.getString("command"),
                row.getObject("command_id", UUID.class),
                by,
                row.getString("actor_name"),
                row.getString("session_id"),
                row.getString("device"),
                row.getLong("occurrence"),
                AlarmPhase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                Severity.of(row.getString("severity")),
                row.getString("text"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(AlarmRows.instant(row, column));
    }
}
