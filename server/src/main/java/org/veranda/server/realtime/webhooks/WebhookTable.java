package org.veranda.server.realtime.webhooks;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.server.realtime.webhooks.delivery.DeliveryBatch;
import org.veranda.server.realtime.webhooks.delivery.OutboxEvent;
import org.veranda.server.realtime.webhooks.delivery.Standing;

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

    private static final int LONGEST_PARCEL = 64 * 1024;
    private static final long LEAST_WAIT = 50;

    private final JdbcClient jdbc;

    WebhookTable(@Qualifier("platform") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps facts in this order; one that is kept already stays as it is.
    void keep(List<OutboxEvent> facts) {
        if (facts.isEmpty()) {
            return;
        }
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
                .param("apps", facts.stream().map(OutboxEvent::app).toArray(String[]::new))
                .param(
                        "times",
                        facts.stream().map(fact -> fact.at().toString()).toArray(String[]::new))
                .param("events", facts.stream().map(OutboxEvent::event).toArray(String[]::new))
                .update();
    }

    /// Takes up the next of an app's facts, so that nobody else does within that time; empty when there is nothing, it
    /// is too early to try again, or somebody else has them.
    Optional<DeliveryBatch> take(String app, UUID by, Duration lease) {
        jdbc.sql("insert into webhook_receiver (app) values (:app) on conflict (app) do nothing")
                .param("app", app)
                .update();
        Optional<Standing> taken =
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
                                returning failures, at_once, suspect_to
                                """)
                        .param("app", app)
                        .param("by", by)
                        .param("lease", lease.toMillis())
                        .query((row, _) ->
                                new Standing(
                                        row.getInt("failures"),
                                        row.getInt("at_once"),
                                        row.getObject("suspect_to", Long.class)))
                        .optional();
        return taken.map(standing -> batch(app, standing));
    }

    private DeliveryBatch batch(String app, Standing standing) {
        List<Waiting> onceMore = waiting(app, true, 1);
        List<Waiting> next = onceMore.isEmpty() ? waiting(app, false, standing.atOnce()) : onceMore;
        List<Waiting> fitting = fitting(next);
        long last = fitting.isEmpty() ? 0 : fitting.getLast().number();
        return new DeliveryBatch(
                app,
                standing,
                !onceMore.isEmpty(),
                last,
                fitting.stream().map(Waiting::fact).toList());
    }

    private record Waiting(long number, OutboxEvent fact) {}

    private List<Waiting> waiting(String app, boolean onceMore, int most) {
        return jdbc.sql(
                        """
                        select number, id, app, at, event from webhook_event
                         where app = :app and stuck_at is null and once_more = :once_more
                         order by number limit :most
                        """)
                .param("app", app)
                .param("once_more", onceMore)
                .param("most", most)
                .query((row, _) -> new Waiting(row.getLong("number"), fact(row)))
                .list();
    }

    /// As many as receivers take in one body.
    private static List<Waiting> fitting(List<Waiting> facts) {
        long length = 0;
        for (int i = 0; i < facts.size(); i++) {
            length += facts.get(i).fact().length();
            if (i > 0 && length > LONGEST_PARCEL) {
                return facts.subList(0, i);
            }
        }
        return facts;
    }

    /// How long it is until there may be something to take, as far as that is known; at most that long.
    Duration untilNext(String app, Duration atMost) {
        long millis =
                jdbc.sql(
                                """
                                select coalesce(max(extract(epoch from
                                         greatest(next_try_at, leased_until) - now()) * 1000), :most)::bigint
                                  from webhook_receiver
                                 where app = :app and exists (
                                         select from webhook_event e
                                          where e.app = :app and e.stuck_at is null)
                                """)
                        .param("app", app)
                        .param("most", atMost.toMillis())
                        .query(Long.class)
                        .single();
        return Duration.ofMillis(Math.clamp(millis, LEAST_WAIT, atMost.toMillis()));
    }

    /// The app has been told.
    void delivered(DeliveryBatch batch, UUID by) {
        jdbc.sql("delete from webhook_event where id in (:ids)").param("ids", batch.ids()).update();
        Standing standing = batch.standing();
        release(
                batch.app(),
                by,
                batch.onceMore() ? standing : standing.afterDelivery(batch.last()),
                Duration.ZERO);
    }

    /// The app could not be told, and what comes after goes on as that standing says.
    void setAside(DeliveryBatch batch, UUID by, String why, Standing standing, Duration delay) {
        jdbc.sql(
                        """
                        update webhook_event
                           set stuck_at = now(), stuck_why = :why, once_more = false
                         where id in (:ids)
                        """)
                .param("why", why)
                .param("ids", batch.ids())
                .update();
        release(batch.app(), by, standing, delay);
    }

    /// Puts everything that was to be told once more back to what waits for a person.
    void setAsideOnceMore(String app, String why) {
        jdbc.sql(
                        """
                        update webhook_event
                           set stuck_at = now(), stuck_why = :why, once_more = false
                         where app = :app and once_more and stuck_at is null
                        """)
                .param("why", why)
                .param("app", app)
                .update();
    }

    /// Lets go of it: the next is taken up as that standing says, after that delay.
    void release(String app, UUID by, Standing standing, Duration delay) {
        jdbc.sql(
                        """
                        update webhook_receiver
                           set failures = :failures, at_once = :at_once, suspect_to = :suspect_to::bigint,
                               next_try_at = now() + :delay * interval '1 ms',
                               leased_by = null, leased_until = null
                         where app = :app and leased_by = :by
                        """)
                .param("failures", standing.failures())
                .param("at_once", standing.atOnce())
                .param("suspect_to", standing.suspectTo())
                .param("delay", delay.toMillis())
                .param("app", app)
                .param("by", by)
                .update();
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

    /// Forgets the oldest of what is set aside, but for that many of each app; says how many of which.
    Map<String, Long> forgetStuckBeyond(long most) {
        return jdbc
                .sql(
                        """
                        with gone as (
                          delete from webhook_event where id in (
                            select id from (
                              select id, row_number() over (partition by app order by number desc) as place
                                from webhook_event where stuck_at is not null) as stuck
                             where place > :most)
                          returning app)
                        select app, count(*) as number from gone group by app
                        """)
                .param("most", most)
                .query((row, _) -> Map.entry(row.getString("app"), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OutboxEvent fact(ResultSet row) throws SQLException {
        return new OutboxEvent(
                row.getObject("id", UUID.class),
                row.getString("app"),
                time(row, "at"),
                row.getString("event"));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
