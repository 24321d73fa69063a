package org.veranda.server.realtime.webhooks;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Whom apps were told of as being in a channel, by each server, so that somebody tells that they left when that server
/// cannot any more. Seen by the platform only.
@Repository
@Transactional("platformTransactionManager")
class PresenceTable {

    private final JdbcClient jdbc;
    private final UUID self = UUID.randomUUID();

    PresenceTable(@Qualifier("platform") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What this server is known by.
    UUID self() {
        return self;
    }

    /// Who came or left.
    ///
    /// @param member the user's id; empty for the channel itself
    record Turn(String app, String channel, String member, boolean comes) {

        Turn withComes(boolean now) {
            return new Turn(app, channel, member, now);
        }
    }

    /// Takes these down; of the turns of one place the last counts.
    void note(Collection<Turn> turns) {
        write(
                """
                insert into webhook_presence (server, app, channel, member)
                select :self, app, channel, member
                  from unnest(:apps::text[], :channels::text[], :members::text[])
                       as turn (app, channel, member)
                on conflict do nothing
                """,
                turns.stream().filter(Turn::comes).toList());
        write(
                """
                delete from webhook_presence p
                 using unnest(:apps::text[], :channels::text[], :members::text[])
                       as turn (app, channel, member)
                 where p.server = :self and p.app = turn.app and p.channel = turn.channel
                   and p.member = turn.member
                """,
                turns.stream().filter(turn -> !turn.comes()).toList());
    }

    private void write(String sql, List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        jdbc.sql(sql)
                .param("self", self)
                .param("apps", turns.stream().map(Turn::app).toArray(String[]::new))
                .param("channels", turns.stream().map(Turn::channel).toArray(String[]::new))
                .param("members", turns.stream().map(Turn::member).toArray(String[]::new))
                .update();
    }

    /// Says that this server is there.
    void beat() {
        jdbc.sql(
                        """
                        insert into webhook_server (id, seen_at) values (:self, now())
                        on conflict (id) do update set seen_at = now()
                        """)
                .param("self", self)
                .update();
    }

    /// Tells as left what servers held that have not been seen for so long, unless another server holds it now; says
    /// which apps are to be told.
    List<String> tellForTheDead(Duration silence) {
        jdbc.sql("delete from webhook_server where seen_at < now() - :silence * interval '1 ms'")
                .param("silence", silence.toMillis())
                .update();
        return jdbc
                .sql(
                        """
                        with gone as (
                          delete from webhook_presence p
                           where not exists (select from webhook_server s where s.id = p.server)
                          returning app, channel, member),
                        told as (
                          select distinct on (app, channel, member)
                                 gen_random_uuid() as id, app, channel, member
                            from gone
                           where not exists (select from webhook_presence held
                                               join webhook_server s on s.id = held.server
                                              where held.app = gone.app and held.channel = gone.channel
                                                and held.member = gone.member))
                        insert into webhook_event (id, app, at, event)
                        select id, app, now(),
                               (case when member = ''
                                     then json_build_object('name', 'channel_vacated',
                                            'channel', channel, 'event_id', id)
                                     else json_build_object('name', 'member_removed',
                                            'channel', channel, 'user_id', member, 'event_id', id)
                                 end)::text
                          from told order by app, channel, member desc
                        returning app
                        """)
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }
}
