package org.veranda.server.realtime.webhooks.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is heard while nobody takes it up.
class InboxTest {

    private static final String QUINTA = "quinta";
    private static final String SERRA = "serra";

    private final Inbox inbox = new Inbox(2);

    @Test
    void letsWhatClientsSayGiveWayWhenItIsFullAndCountsIt() {
        for (String channel : List.of("a", "b", "c", "d", "e")) {
            put(QUINTA, "client_event", channel);
        }

        assertThat(taken(1)).containsExactly("client_event a");
        assertThat(taken(2)).containsExactly("client_event b");
        assertThat(inbox.lost()).isEqualTo(3);
    }

    @Test
    void letsNoAppPushOutWhatAnotherIsToBeTold() {
        put(SERRA, "channel_occupied", "desk");
        for (int i = 0; i < 10; i++) {
            put(QUINTA, "client_event", "noise");
        }
        put(SERRA, "channel_occupied", "bar");

        assertThat(taken(10)).contains("channel_occupied desk", "channel_occupied bar");
        assertThat(inbox.lost()).isEqualTo(8);
    }

    @Test
    void letsNoTenantPushOutWhatIsToBeToldOfAnother() {
        share("private-tenant.2", "cache_miss");
        for (int i = 0; i < 10; i++) {
            share("private-tenant.1", "client_event");
            share("private-tenant.1.frontdesk", "client_event");
        }
        share("presence-tenant.2.presence", "subscription_count");

        assertThat(taken(10))
                .contains(
                        "cache_miss private-tenant.2",
                        "subscription_count presence-tenant.2.presence")
                .hasSize(4);
        assertThat(inbox.lost()).isEqualTo(18);
    }

    @Test
    void letsNoUserPushOutWhatIsToBeToldOfAnother() {
        for (int i = 0; i < 10; i++) {
            share("private-user.1", "client_event");
        }
        share("private-user.2", "client_event");

        assertThat(taken(10))
                .containsExactlyInAnyOrder(
                        "client_event private-user.1", "client_event private-user.2");
        assertThat(taken(10)).isEmpty();
        assertThat(inbox.lost()).isEqualTo(9);
    }

    @Test
    void losesNobodyWhoCameHoweverFullItIs() {
        for (int i = 0; i < 10; i++) {
            put(QUINTA, "channel_occupied", "room-" + i);
        }

        assertThat(inbox.size()).isEqualTo(10);
        assertThat(taken(10)).hasSize(10).last().isEqualTo("channel_occupied room-9");
        assertThat(inbox.lost()).isZero();
    }

    /// A channel that is left and taken again must not end as left.
    @Test
    void keepsTheOutcomeOfComingsAndGoingsWhenItIsFull() {
        put(QUINTA, "channel_occupied", "back");
        put(QUINTA, "channel_occupied", "gone");
        for (int i = 0; i < 3; i++) {
            put(QUINTA, "channel_vacated", "back");
            put(QUINTA, "channel_occupied", "back");
        }
        put(QUINTA, "channel_vacated", "gone");

        assertThat(taken(10))
                .containsExactly(
                        "channel_occupied back", "channel_occupied gone", "channel_vacated gone");
        put(QUINTA, "client_event", "again");
        assertThat(taken(10)).containsExactly("client_event again");
    }

    @Test
    void letsWhoeverWaitsGoOnWhenSomethingComes() throws InterruptedException {
        Thread waiting = Thread.ofVirtual().start(this::waitAnHour);
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        put("quinta", "channel_occupied", "lobby");

        assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void letsNobodyWaitForWhatIsThere() throws InterruptedException {
        put("quinta", "channel_occupied", "lobby");

        assertThat(Thread.ofVirtual().start(this::waitAnHour).join(Duration.ofSeconds(20)))
                .isTrue();
    }

    private void waitAnHour() {
        try {
            inbox.await(Duration.ofHours(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(String app, String event, String channel) {
        inbox.put(new Happening(event, new ChannelKey(app, channel), app, Instant.EPOCH, Map.of()));
    }

    private void share(String channel, String event) {
        ChannelKey key = ChannelKey.shared(channel);
        inbox.put(new Happening(event, key, QUINTA, Instant.EPOCH, Map.of()));
    }

    private List<String> taken(int atMostOfEach) {
        List<String> taken = new ArrayList<>();
        inbox.take(
                atMostOfEach,
                happening -> taken.add(happening.event() + " " + happening.channel().name()));
        return taken;
    }
}
