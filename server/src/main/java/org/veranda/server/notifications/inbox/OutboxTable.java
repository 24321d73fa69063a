package org.veranda.server.notifications.inbox;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.TenantId;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.SharedAlarms;
import org.veranda.server.tenancy.CurrentTenant;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Notices that are still to be told.
@Repository
class OutboxTable {

    private final JdbcClient jdbc;
    private final JdbcClient platform;
    private final JsonMapper json;

    OutboxTable(JdbcClient jdbc, @Qualifier("platform") JdbcClient platform, JsonMapper json) {
        this.jdbc = jdbc;
        this.platform = platform;
        this.json = json;
    }

    void add(PersonalNotice notice) {
        jdbc.sql("insert into notice_outbox (tenant_id, body) values (:tenant, :body)")
                .param("tenant", CurrentTenant.get().value())
                .param("body", json.writeValueAsString(notice))
                .update();
    }

    void add(SharedAlarms alarms) {
        jdbc.sql(
                        """
                        insert into notice_outbox (tenant_id, kind, body)
                        select :tenant, 'alarm', body
                          from unnest(:bodies::text[]) with ordinality as n (body, place)
                         order by place
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param(
                        "bodies",
                        alarms.changes().stream()
                                .map(json::writeValueAsString)
                                .toArray(String[]::new))
                .update();
    }

    /// The next of the current tenant that are due, so that nobody else tells them meanwhile.
    List<Caused> take(int most) {
        return jdbc.sql(
                        """
                        select id, cause, kind, body from notice_outbox where next_try_at <= now()
                         order by id limit :most for update skip locked
                        """)
                .param("most", most)
                .query((row, _) -> caused(row))
                .list();
    }

    private Caused caused(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return row.getString("kind").equals("alarm")
                ? new Caused.Alarm(
                        row.getLong("id"), json.readValue(body, SharedAlarms.Change.class))
                : new Caused.Notice(
                        row.getLong("id"),
                        row.getObject("cause", UUID.class),
                        json.readValue(body, PersonalNotice.class));
    }

    void remove(List<Caused> told) {
        jdbc.sql("delete from notice_outbox where id = any(:ids)")
                .param("ids", told.stream().map(Caused::id).toArray(Long[]::new))
                .update();
    }

    /// Tries the first that is due again later, each time after twice as long, up to ten minutes.
    void postponeFirst() {
        jdbc.sql(
                        """
                        update notice_outbox
                           set tries = tries + 1,
                               next_try_at = now() + least(600, power(2, least(tries, 10))) * interval '1 s'
                         where id = (select min(id) from notice_outbox where next_try_at <= now())
                        """)
                .update();
    }

    /// Tenants for which something is due.
    List<TenantId> due() {
        return platform.sql(
                        "select distinct tenant_id from notice_outbox where next_try_at <= now()")
                .query((row, _) -> new TenantId(row.getLong("tenant_id")))
                .list();
    }
}
