package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.AppLimits;
import org.veranda.server.realtime.app.AppOptions;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Credentials;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.webhooks.inbox.HappeningListener;
import org.veranda.server.realtime.webhooks.inbox.Inbox;
import org.veranda.server.realtime.webhooks.inbox.Interest;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a server that was killed can no longer tell as left is told by another, or by the next.
class PresenceTableTest extends AppDeliveries {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Webhook ALL =
            new Webhook(URI.create("http://h.example"), Webhook.EVENTS, "");

    @Autowired
    @Qualifier("platform")
    TransactionTemplate transaction;

    private final Inbox inbox = new Inbox(100);
    private final App ours = app("ours", ALL);
    private final App theirs = app("theirs", ALL);
    private final App careless =
            app("careless", new Webhook(ALL.url(), Set.of("channel_occupied"), ""));
    private final HappeningListener listener =
            new HappeningListener(new Apps(ours, theirs, careless), inbox);

    @Test
    void tellsWhoWasThereWhenTheServerWasKilled() {
        PresenceTable killed = new PresenceTable(jdbc);
        killed.beat();
        Recorder recorder = recorder(killed);
        listener.occupied(channel(ours, "presence-bar"), ours.id(), Instant.now());
        listener.memberAdded(channel(ours, "presence-bar"), ours.id(), "7", Instant.now());
        listener.occupied(channel(theirs, "desk"), theirs.id(), Instant.now());
        listener.occupied(channel(careless, "desk"), careless.id(), Instant.now());
        recorder.record();
        forget();
        presence.beat();

        lastSeen(killed, Duration.ofSeconds(40));
        presence.tellForTheDead(SILENCE);
        assertThat(kept(ours)).isEmpty();
        assertThat(kept(theirs)).isEmpty();

        lastSeen(killed, Duration.ofMinutes(2));
        presence.tellForTheDead(SILENCE);
        presence.tellForTheDead(SILENCE);

        assertThat(kept(ours))
                .containsExactly("member_removed presence-bar 7", "channel_vacated presence-bar ");
        assertThat(kept(theirs)).containsExactly("channel_vacated desk ");
        assertThat(kept(careless)).isEmpty();
    }

    @Test
    void tellsNothingOfWhoLeftBeforeOrIsBackAtAnotherServer() {
        PresenceTable alive = new PresenceTable(jdbc);
        alive.beat();
        Recorder next = recorder(alive);
        listener.occupied(channel(ours, "back"), ours.id(), Instant.now());
        next.record();
        PresenceTable dying = new PresenceTable(jdbc);
        dying.beat();
        Recorder killed = recorder(dying);
        listener.occupied(channel(ours, "back"), ours.id(), Instant.now());
        listener.occupied(channel(ours, "left"), ours.id(), Instant.now());
        killed.record();
        listener.vacated(channel(ours, "left"), ours.id(), Instant.now());
        killed.recordAll();
        forget();
        lastSeen(dying, Duration.ofMinutes(2));

        presence.beat();
        presence.tellForTheDead(SILENCE);

        assertThat(kept(ours)).isEmpty();
        assertThat(kept(theirs)).isEmpty();
    }

    private void lastSeen(PresenceTable server, Duration ago) {
        jdbc.sql(
                        """
                        update webhook_server set seen_at = now() - :ago * interval '1 ms'
                         where id = :id
                        """)
                .param("ago", ago.toMillis())
                .param("id", server.self())
                .update();
    }

    private void forget() {
        jdbc.sql("delete from webhook_event where app in (:apps)")
                .param("apps", List.of(ours.id(), theirs.id(), careless.id()))
                .update();
    }

    private List<String> kept(App app) {
        return jdbc
                .sql("select event from webhook_event where app = :app order by number")
                .param("app", app.id())
                .query(String.class)
                .list()
                .stream()
                .map(JsonMapper.shared()::readTree)
                .map(event ->
                        "%s %s %s"
                                .formatted(
                                        event.path("name").asString(),
                                        event.path("channel").asString(),
                                        event.path("user_id").asString("")))
                .toList();
    }

    private Recorder recorder(PresenceTable server) {
        return new Recorder(
                inbox,
                new Interest(new Apps(ours, theirs, careless), reach::covers),
                new FactWriter(table, server, transaction),
                new DeliveryMeters(new SimpleMeterRegistry()),
                SETTINGS,
                JsonMapper.shared(),
                System::nanoTime);
    }

    private static ChannelKey channel(App app, String name) {
        return new ChannelKey(app.id(), name);
    }

    private static App app(String name, Webhook webhook) {
        String id = name + "-" + UUID.randomUUID();
        AppOptions options = new AppOptions(false, false, AppLimits.DEFAULT, webhook);
        return new App(id, new Credentials(id, "secret"), true, List.of(), Set.of(), options);
    }
}
