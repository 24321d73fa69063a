package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.AppLimits;
import org.veranda.server.realtime.app.AppOptions;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Credentials;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.channels.ClientEvent;
import org.veranda.server.realtime.engine.ChannelKey;
import org.veranda.server.testing.ServerTest;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

/// From what is heard on a loop to what is kept in the database.
@ServerTest
class RecorderTest {

    private static final AppOptions TOLD =
            new AppOptions(
                    false,
                    true,
                    AppLimits.DEFAULT,
                    new Webhook(URI.create("http://h.example"), Webhook.EVENTS, ""));

    private static final int TOLD_APPS = 2;

    @Autowired Reach reach;

    @Autowired
    @Qualifier("platform")
    DataSource platform;

    private final String run = UUID.randomUUID().toString();
    private final App quinta = app("quinta", Set.of(new TenantId(1)));
    private final App serra = app("serra", Set.of(new TenantId(2)));
    private final App untold = new App("untold-" + run, "untold", "secret", List.of());
    private final Apps apps = new Apps(untold, quinta, serra);
    private final Inbox inbox = new Inbox(100);
    private final HappeningListener listener = new HappeningListener(apps, inbox);
    private int answers = Integer.MAX_VALUE;

    @Test
    void keepsAFactForEachAppThatMayTouchTheChannel() {
        Recorder recorder = recorder(new Cable(platform));
        listener.cacheMiss(ChannelKey.shared("private-tenant.1"), untold.id(), Instant.now());
        listener.cacheMiss(new ChannelKey(serra.id(), "own"), serra.id(), Instant.now());
        listener.cacheMiss(new ChannelKey(untold.id(), "own"), untold.id(), Instant.now());

        assertThat(recorder.record()).containsExactlyInAnyOrder(quinta.id(), serra.id());
        assertThat(kept(quinta)).singleElement().asString().contains("private-tenant.1");
        assertThat(kept(serra)).singleElement().asString().contains("\"own\"");
        assertThat(recorder.record()).isEmpty();
    }

    @Test
    void keepsWhatItHasInHandWhileTheDatabaseIsAwayAndTellsItOnceAfterwards() {
        Cable cable = new Cable(platform);
        Recorder recorder = recorder(cable);
        cable.cut = true;
        for (int i = 0; i < 3; i++) {
            listener.cacheMiss(
                    new ChannelKey(quinta.id(), "away-" + i), quinta.id(), Instant.now());
            assertThat(recorder.record()).isEmpty();
        }

        cable.cut = false;
        recorder.record();
        recorder.record();

        assertThat(kept(quinta)).hasSize(3);
        assertThat(inbox.lost()).isZero();
    }

    /// An app that names tenants may have to be looked up, and that fails as well.
    @Test
    void keepsWhatItHasInHandWhileNobodyCanSayWhoIsConcerned() {
        Recorder recorder = recorder(new Cable(platform));
        answers = 2 * TOLD_APPS;
        for (int tenant : List.of(1, 2, 1)) {
            listener.cacheMiss(
                    ChannelKey.shared("private-tenant." + tenant), untold.id(), Instant.now());
        }
        recorder.record();
        assertThat(recorder.isBehind()).isFalse();
        recorder.record();
        assertThat(kept(quinta)).hasSize(1);
        assertThat(kept(serra)).hasSize(1);

        answers = Integer.MAX_VALUE;
        recorder.record();
        assertThat(kept(quinta)).hasSize(2);
        assertThat(kept(serra)).hasSize(1);
    }

    @Test
    void losesOnlyWhatNothingCanBeMadeOf() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Recorder recorder = recorder(new Cable(platform), new DeliveryMeters(registry));
        listener.cacheMiss(ChannelKey.shared("private-user.666"), quinta.id(), Instant.now());
        listener.cacheMiss(ChannelKey.shared("private-tenant.2"), serra.id(), Instant.now());
        recorder.record();

        assertThat(kept(serra)).hasSize(1);
        assertThat(kept(quinta)).isEmpty();
        assertThat(registry.get("veranda.webhooks.lost").counter().count()).isEqualTo(1);
    }

    /// The database may be away when the server stops, and then come back or not.
    @Test
    void keepsEverythingAtTheEndAlsoWhatItHadInHand() {
        Cable cable = new Cable(platform);
        Recorder recorder = recorder(cable);
        cable.cut = true;
        listener.cacheMiss(new ChannelKey(quinta.id(), "in-hand"), quinta.id(), Instant.now());
        recorder.record();
        listener.cacheMiss(new ChannelKey(quinta.id(), "heard"), quinta.id(), Instant.now());
        listener.vacated(new ChannelKey(serra.id(), "left"), serra.id(), Instant.now());
        assertThat(recorder.recordAll()).isEqualTo(3);

        cable.cut = false;
        assertThat(recorder.recordAll()).isZero();
        assertThat(kept(quinta)).hasSize(2);
        assertThat(kept(serra)).hasSize(1);
    }

    /// Anybody whose app lets them may be called what they like.
    @Test
    void cutsOutAloneWhatTheDatabaseNeverTakes() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Recorder recorder = recorder(new Cable(platform), new DeliveryMeters(registry));
        ChannelKey room = new ChannelKey(quinta.id(), "presence-room");
        for (String user : List.of("1", "2", "a\u0000b", "3")) {
            listener.memberAdded(room, quinta.id(), user, Instant.now());
        }
        listener.occupied(new ChannelKey(serra.id(), "desk"), serra.id(), Instant.now());

        assertThat(recorder.record()).containsExactlyInAnyOrder(quinta.id(), serra.id());
        assertThat(kept(quinta)).hasSize(3).noneMatch(event -> event.contains("u0000"));
        assertThat(kept(serra)).hasSize(1);
        assertThat(registry.get("veranda.webhooks.lost").tag("app", quinta.id()).counter().count())
                .isEqualTo(1);
        assertThat(recorder.left()).isZero();

        listener.cacheMiss(new ChannelKey(serra.id(), "desk"), serra.id(), Instant.now());
        assertThat(recorder.record()).containsExactly(serra.id());
        assertThat(kept(quinta)).hasSize(3);
        assertThat(kept(serra)).hasSize(2);
    }

    @Test
    void keepsNoEventWhileItCannotKeepWhoCame() {
        AtomicBoolean away = new AtomicBoolean(true);
        PresenceTable presence =
                new PresenceTable(JdbcClient.create(platform)) {
                    @Override
                    void note(Collection<Turn> turns) {
                        if (away.get()) {
                            throw new DataAccessResourceFailureException("The database is away");
                        }
                        super.note(turns);
                    }
                };
        DeliveryMeters meters = new DeliveryMeters(new SimpleMeterRegistry());
        Recorder recorder = recorder(inbox, apps, platform, presence, meters);
        listener.occupied(new ChannelKey(quinta.id(), "shop"), quinta.id(), Instant.now());
        listener.occupied(new ChannelKey(serra.id(), "desk"), serra.id(), Instant.now());
        assertThat(recorder.record()).isEmpty();
        assertThat(kept(quinta)).isEmpty();
        assertThat(kept(serra)).isEmpty();

        away.set(false);
        assertThat(recorder.record()).containsExactlyInAnyOrder(quinta.id(), serra.id());
        assertThat(kept(quinta)).hasSize(1);
        assertThat(kept(serra)).hasSize(1);
    }

    @Test
    void countsAsLeftAlsoThoseWhoMayStillComeBack() {
        Recorder recorder = recorder(new Cable(platform));
        listener.vacated(new ChannelKey(quinta.id(), "shop"), quinta.id(), Instant.now());
        listener.vacated(new ChannelKey(serra.id(), "desk"), serra.id(), Instant.now());
        recorder.record();
        listener.cacheMiss(new ChannelKey(serra.id(), "desk"), serra.id(), Instant.now());

        assertThat(recorder.left()).isEqualTo(3);
    }

    @Test
    void tellsHowManyThereAreToThoseOnlyWhoseAppCounts() {
        AppOptions silent = new AppOptions(false, false, AppLimits.DEFAULT, TOLD.webhook());
        App uncounted =
                new App(
                        "uncounted-" + run,
                        new Credentials("uncounted", "secret"),
                        true,
                        List.of(),
                        Set.of(new TenantId(1)),
                        silent);
        Apps all = new Apps(uncounted, quinta, serra);
        HappeningListener ears = new HappeningListener(all, inbox);
        ears.subscriptionCount(
                ChannelKey.shared("private-tenant.1"), uncounted.id(), 2, Instant.now());
        recorder(inbox, all).record();

        assertThat(kept(quinta)).singleElement().asString().contains("\"subscription_count\":2");
        assertThat(kept(uncounted)).isEmpty();
        assertThat(kept(serra)).isEmpty();
    }

    @Test
    void catchesUpWithABurstWithoutARest() {
        Inbox large = new Inbox(5_000);
        HappeningListener open = new HappeningListener(apps, large);
        Recorder recorder = recorder(large, apps);
        for (int i = 0; i < 2_500; i++) {
            open.cacheMiss(new ChannelKey(quinta.id(), "burst-" + i), quinta.id(), Instant.now());
        }
        open.cacheMiss(new ChannelKey(serra.id(), "calm"), serra.id(), Instant.now());

        recorder.record();
        assertThat(recorder.isBehind()).isTrue();
        recorder.record();
        recorder.record();
        recorder.record();
        assertThat(recorder.isBehind()).isFalse();
        assertThat(kept(quinta)).hasSize(2_500);
        assertThat(kept(serra)).hasSize(1);
    }

    @Test
    void keepsNothingThatAnAppDoesNotWantToHear() {
        Webhook little =
                new Webhook(URI.create("http://h.example"), Set.of("cache_miss"), "private-");
        AppOptions options = new AppOptions(false, false, AppLimits.DEFAULT, little);
        Credentials signing = new Credentials("key", "secret");
        App choosy = new App("choosy-" + run, signing, true, List.of(), Set.of(), options);
        Credentials other = new Credentials("off", "secret");
        App off = new App("off-" + run, other, false, List.of(), Set.of(), TOLD);
        Apps some = new Apps(choosy, off);
        Inbox theirs = new Inbox(100);
        HappeningListener open = new HappeningListener(some, theirs);
        for (App app : List.of(choosy, off)) {
            open.cacheMiss(new ChannelKey(app.id(), "private-a"), app.id(), Instant.now());
            open.cacheMiss(new ChannelKey(app.id(), "public"), app.id(), Instant.now());
            open.occupied(new ChannelKey(app.id(), "private-a"), app.id(), Instant.now());
        }
        recorder(theirs, some).record();

        assertThat(kept(choosy)).singleElement().asString().contains("cache_miss", "private-a");
        assertThat(kept(off)).isEmpty();
    }

    private boolean reaches(App app, ChannelName channel) {
        if (channel.value().equals("private-user.666")) {
            throw new IllegalStateException("Nobody thought of that");
        }
        if (answers-- == 0) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        return reach.covers(app, channel);
    }

    /// wire.md, "Webhooks": the seven events.
    @Test
    void writesEachEventAsTheWireHasIt() {
        Recorder recorder = recorder(new Cable(platform));
        ChannelKey room = new ChannelKey(quinta.id(), "presence-room");
        listener.occupied(room, quinta.id(), Instant.now());
        listener.memberAdded(room, quinta.id(), "7", Instant.now());
        listener.clientEvent(
                room, quinta.id(), new ClientEvent("client-x", "{}", "1.2", "7"), Instant.now());
        listener.cacheMiss(room, quinta.id(), Instant.now());
        listener.subscriptionCount(room, quinta.id(), 3, Instant.now());
        recorder.record();
        listener.memberRemoved(room, quinta.id(), "7", Instant.now());
        listener.vacated(room, quinta.id(), Instant.now());
        recorder.recordAll();

        String channel = "\"channel\":\"presence-room\"";
        assertThat(kept(quinta))
                .map(event -> event.replaceFirst(",\"event_id\":\"[0-9a-f-]{36}\"}", "}"))
                .containsExactly(
                        "{\"name\":\"channel_occupied\"," + channel + "}",
                        "{\"name\":\"member_added\"," + channel + ",\"user_id\":\"7\"}",
                        "{\"name\":\"client_event\","
                                + channel
                                + ",\"event\":\"client-x\",\"data\":\"{}\",\"socket_id\":\"1.2\","
                                + "\"user_id\":\"7\"}",
                        "{\"name\":\"cache_miss\"," + channel + "}",
                        "{\"name\":\"subscription_count\","
                                + channel
                                + ",\"subscription_count\":3}",
                        "{\"name\":\"member_removed\"," + channel + ",\"user_id\":\"7\"}",
                        "{\"name\":\"channel_vacated\"," + channel + "}");
    }

    @Test
    void keepsAtTheEndWhoHasLeft() {
        Recorder recorder = recorder(new Cable(platform));
        listener.vacated(new ChannelKey(quinta.id(), "left"), quinta.id(), Instant.now());
        assertThat(recorder.record()).isEmpty();

        assertThat(recorder.recordAll()).isZero();
    }

    @Test
    void takesNoMoreForAnAppThatHasTooMuchWaiting() {
        DeliveryMeters meters = new DeliveryMeters(new SimpleMeterRegistry());
        meters.count(Map.of(quinta.id(), new Backlog(10, 0)));
        Recorder recorder = recorder(new Cable(platform), meters);
        listener.cacheMiss(new ChannelKey(quinta.id(), "full"), quinta.id(), Instant.now());
        listener.cacheMiss(new ChannelKey(serra.id(), "room"), serra.id(), Instant.now());

        assertThat(recorder.record()).containsExactly(serra.id());
        assertThat(kept(quinta)).isEmpty();
    }

    private Recorder recorder(DataSource source) {
        return recorder(source, new DeliveryMeters(new SimpleMeterRegistry()));
    }

    private Recorder recorder(DataSource source, DeliveryMeters meters) {
        return recorder(inbox, apps, source, meters);
    }

    private Recorder recorder(Inbox heard, Apps told) {
        return recorder(heard, told, platform, new DeliveryMeters(new SimpleMeterRegistry()));
    }

    private Recorder recorder(Inbox heard, Apps told, DataSource source, DeliveryMeters meters) {
        return recorder(heard, told, source, new PresenceTable(JdbcClient.create(source)), meters);
    }

    private Recorder recorder(
            Inbox heard,
            Apps told,
            DataSource source,
            PresenceTable presence,
            DeliveryMeters meters) {
        return new Recorder(
                heard,
                new Interest(told, this::reaches),
                new FactWriter(
                        new WebhookTable(JdbcClient.create(source)),
                        presence,
                        new TransactionTemplate(new JdbcTransactionManager(source))),
                meters,
                new WebhookSettings(
                        Duration.ofSeconds(1),
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofDays(1),
                        10,
                        false),
                JsonMapper.shared(),
                System::nanoTime);
    }

    private List<String> kept(App app) {
        return JdbcClient.create(platform)
                .sql("select event from webhook_event where app = :app order by number")
                .param("app", app.id())
                .query(String.class)
                .list();
    }

    private App app(String name, Set<TenantId> tenants) {
        Credentials credentials = new Credentials(name, "secret");
        return new App(name + "-" + run, credentials, true, List.of(), tenants, TOLD);
    }
}
