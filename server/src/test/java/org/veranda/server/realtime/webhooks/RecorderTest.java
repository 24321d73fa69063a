package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.AppLimits;
import org.veranda.server.realtime.app.AppOptions;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Credentials;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.channels.happening.ClientEvent;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.webhooks.inbox.HappeningListener;
import org.veranda.server.realtime.webhooks.inbox.Inbox;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.WireRow;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From what is heard on a loop to what is kept in the database.
@ServerTest
class RecorderTest extends RecorderFixture {

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

    /// wire.md, "Webhooks": the seven events.
    @Test
    @WireRow("webhooks.events")
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
}
