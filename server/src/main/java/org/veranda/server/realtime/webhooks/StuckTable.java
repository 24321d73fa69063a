package org.veranda.server.realtime.webhooks;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is set aside, waiting for a person. Seen by the platform only.
@Repository
@Transactional("platformTransactionManager")
class StuckTable {

    private static final String OF_ONE =
            """
            select id, app, at, event, stuck_at, stuck_why from webhook_event
             where app = :app and stuck_at is not null order by number limit :most
            """;
    private static final String OF_EACH =
            """
            select stuck.* from webhook_receiver r cross join lateral (
                   select id, app, at, event, stuck_at, stuck_why, number from webhook_event e
                    where e.app = r.app and e.stuck_at is not null
                    order by e.number limit :most) as stuck
             order by stuck.number
            """;

    private final JdbcClient jdbc;

    StuckTable(@Qualifier("platform") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The oldest of each app, so that none hides another's.
    List<StuckEvent> ofEach(int most) {
        return jdbc.sql(OF_EACH).param("most", most).query(StuckTable::event).list();
    }

    /// The oldest of one app.
    List<StuckEvent> of(String app, int most) {
        return jdbc.sql(OF_ONE)
                .param("app", app)
                .param("most", most)
                .query(StuckTable::event)
                .list();
    }

    /// Has it told once more at once, by itself and before all others, and says whose it is; empty when it is not stuck
    /// or nobody tells its app.
    Optional<String> retry(UUID id, Collection<String> told) {
        Optional<String> app =
                told.isEmpty()
                        ? Optional.empty()
                        : jdbc.sql(
                                        """
                                        update webhook_event
                                           set stuck_at = null, stuck_why = null, once_more = true
                                         where id = :id and stuck_at is not null and app in (:told)
                                        returning app
                                        """)
                                .param("id", id)
                                .param("told", told)
                                .query(String.class)
                                .optional();
        app.ifPresent(this::hurry);
        return app;
    }

    /// The same for everything of an app; says how many.
    int retryAll(String app) {
        int count =
                jdbc.sql(
                                """
                                update webhook_event
                                   set stuck_at = null, stuck_why = null, once_more = true
                                 where app = :app and stuck_at is not null
                                """)
                        .param("app", app)
                        .update();
        hurry(app);
        return count;
    }

    private void hurry(String app) {
        jdbc.sql(
                        """
                        update webhook_receiver set next_try_at = now()
                         where app = :app and next_try_at > now()
                        """)
                .param("app", app)
                .update();
    }

    /// Never tells it, and says whose it was; empty when it is not stuck.
    Optional<String> drop(UUID id) {
        return jdbc.sql(
                        """
                        delete from webhook_event
                         where id = :id and stuck_at is not null returning app
                        """)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static StuckEvent event(ResultSet row, int number) throws SQLException {
        return new StuckEvent(
                row.getObject("id", UUID.class),
                row.getString("app"),
                WebhookTable.time(row, "at"),
                row.getString("event"),
                WebhookTable.time(row, "stuck_at"),
                row.getString("stuck_why"));
    }
}
