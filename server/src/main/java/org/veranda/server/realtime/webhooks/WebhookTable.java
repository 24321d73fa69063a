package org.veranda.server.realtime.webhooks;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is still to be told, and who is about to. Seen by the platform only.
@Repository
@Transactional("platformTransactionManager")
class WebhookTable {

    private static final int MOST_AT_ONCE = 50;

    private final JdbcClient jdbc;

    WebhookTable(@Qualifier("platform") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps facts in this order; one that is kept already stays as it is.
    void keep(List<Fact> facts) {
        jdbc.sql(
                        """
                        insert into webhook_event (id, app, at, event)
                        select id, app, at, event
                          from unnest(:ids::uuid[], :apps::text[], :times::timestamptz[], :events::text[])
                               with ordinality as fact (id, app, at, event, place)
                         order by place
                        on conflict (id) do nothing
                        """)
                .param(
                        "ids",
                        facts.stream().map(fact -> fact.id().toString()).toArray(String[]::new))
                .param("apps", facts.stream().map(Fact::app).toArray(String[]::new))
                .param(
                        "times",
                        facts.stream().map(fact -> fact.at().toString()).toArray(String[]::new))
                .param("events", facts.stream().map(Fact::event).toArray(String[]::new))
                .update();
    }

    /// Takes up the oldest of an app's facts, so that nobody else does within that time; empty when there is
    /// nothing, it is too early to try again, or somebody else has them.
    Optional<Parcel> take(String app, UUID by, Duration lease) {
        jdbc.sql("insert into webhook_receiver (app) values (:app) on conflict (app) do nothing")
                .param("app", app)
                .update();
        Optional<Integer> failures =
                jdbc.sql(
                                """
                                update webhook_receiver
                                   set leased_by = :by, leased_until = now() + :lease * interval '1 ms'
                                 where app = (select app from webhook_receiver
                                               where app = :app and next_try_at <= now()
                                                 and (leased_by is null or leased_until < now())
                                                 for update skip locked)
                                   and exists (select from webhook_event e
                                                where e.app = :app and e.stuck_at is null)
                                returning failures
                                """)
                        .param("app", app)
                        .param("by", by)
                        .param("lease", lease.toMillis())
                        .query(Integer.class)
                        .optional();
        return failures.map(count -> new Parcel(app, count, oldest(app)));
    }

    private List<Fact> oldest(String app) {
        return jdbc.sql(
                        """
                        select id, app, at, event from webhook_event
                         where app = :app and stuck_at is null order by number limit :most
                        """)
                .param("app", app)
                .param("most", MOST_AT_ONCE)
                .query(WebhookTable::fact)
                .list();
    }

    /// The app has been told.
    void delivered(Parcel parcel, UUID by) {
        jdbc.sql("delete from webhook_event where id in (:ids)")
                .param("ids", parcel.ids())
                .update();
        release(parcel.app(), by, 0, Duration.ZERO);
    }

    /// The app could not be told; to be tried again after that delay.
    void postpone(Parcel parcel, UUID by, Duration delay) {
        release(parcel.app(), by, parcel.failures() + 1, delay);
    }

    /// The app could not be told, and what comes after goes on.
    void setAside(Parcel parcel, UUID by, String why) {
        jdbc.sql(
                        """
                        update webhook_event set stuck_at = now(), stuck_why = :why
                         where id in (:ids)
                        """)
                .param("why", why)
                .param("ids", parcel.ids())
                .update();
        release(parcel.app(), by, 0, Duration.ZERO);
    }

    /// Lets others have them, as if they had not been taken up.
    void putBack(Parcel parcel, UUID by) {
        release(parcel.app(), by, parcel.failures(), Duration.ZERO);
    }

    private void release(String app, UUID by, int failures, Duration delay) {
        jdbc.sql(
                        """
                        update webhook_receiver
                           set failures = :failures, next_try_at = now() + :delay * interval '1 ms',
                               leased_by = null, leased_until = null
                         where app = :app and leased_by = :by
                        """)
                .param("failures", failures)
                .param("delay", delay.toMillis())
                .param("app", app)
                .param("by", by)
                .update();
    }

    List<StuckEvent> stuck(int atMost) {
        return jdbc.sql(
                        """
                        select id, app, at, event, stuck_at, stuck_why from webhook_event
                         where stuck_at is not null order by number limit :most
                        """)
                .param("most", atMost)
                .query((row, _) ->
                        new StuckEvent(
                                row.getObject("id", UUID.class),
                                row.getString("app"),
                                time(row, "at"),
                                row.getString("event"),
                                time(row, "stuck_at"),
                                row.getString("stuck_why")))
                .list();
    }

    /// Puts it back in its place among those that wait, and says whose it is; empty when it is not stuck.
    Optional<String> retry(UUID id) {
        return jdbc.sql(
                        """
                        update webhook_event set stuck_at = null, stuck_why = null
                         where id = :id and stuck_at is not null returning app
                        """)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// How many wait and how many are stuck, by app.
    Map<String, Backlog> backlog() {
        return jdbc
                .sql(
                        """
                        select app, count(*) filter (where stuck_at is null) as pending,
                               count(stuck_at) as stuck
                          from webhook_event group by app
                        """)
                .query((row, _) ->
                        Map.entry(
                                row.getString("app"),
                                new Backlog(row.getLong("pending"), row.getLong("stuck"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int forget(Duration olderThan) {
        return jdbc.sql("delete from webhook_event where at < now() - :age * interval '1 ms'")
                .param("age", olderThan.toMillis())
                .update();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                row.getString("app"),
                time(row, "at"),
                row.getString("event"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
