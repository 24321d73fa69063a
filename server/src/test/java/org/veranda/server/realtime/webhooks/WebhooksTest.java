package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.veranda.server.testing.TestApps.AT_BROKEN;
import static org.veranda.server.testing.TestApps.AT_HANGING;
import static org.veranda.server.testing.TestApps.AT_QUINTA;
import static org.veranda.server.testing.TestApps.AT_SERRA;
import static org.veranda.server.testing.TestApps.BROKEN;
import static org.veranda.server.testing.TestApps.HANGING;
import static org.veranda.server.testing.TestApps.PLATFORM;
import static org.veranda.server.testing.TestApps.QUINTA;
import static org.veranda.server.testing.TestApps.SERRA;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.Receiver;
import org.veranda.server.testing.TestApp;
import org.veranda.server.testing.TestApps;
import org.veranda.server.testing.WireRow;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// wire.md, "Webhooks", from the sockets to each app's own receiver.
@AppsServerTest
class WebhooksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired TestApps apps;
    @Autowired Webhooks webhooks;
    @Autowired MeterRegistry registry;

    @Test
    @WireRow({"signatures.webhook", "webhooks.body", "webhooks.own"})
    void tellEachAppOfItsOwnChannelsSignedWithItsOwnSecret() {
        try (SocketClient _ = in(QUINTA, "hook-shop");
                SocketClient _ = in(SERRA, "hook-desk")) {
            until(() ->
                    assertThat(AT_QUINTA.eventsOf("hook-shop"))
                            .containsExactly("channel_occupied"));
            until(() ->
                    assertThat(AT_SERRA.eventsOf("hook-desk")).containsExactly("channel_occupied"));
        }
        until(() ->
                assertThat(AT_QUINTA.eventsOf("hook-shop"))
                        .containsExactly("channel_occupied", "channel_vacated"));
        assertThat(AT_QUINTA.eventsOf("hook-desk")).isEmpty();
        assertThat(AT_SERRA.eventsOf("hook-shop")).isEmpty();
        assertSigned(QUINTA, AT_QUINTA);
        assertSigned(SERRA, AT_SERRA);
    }

    @Test
    void countByApp() {
        in(QUINTA, "hook-counted").close();

        until(() -> assertThat(delivered(QUINTA)).isPositive());
        assertThat(registry.get("veranda.webhooks.stuck").tag("app", "serra").gauge().value())
                .isZero();
        assertThat(registry.find("veranda.webhooks.pending").tag("app", "house").gauge()).isNull();
    }

    private double delivered(TestApp app) {
        return registry.get("veranda.webhooks.delivered").tag("app", app.id()).counter().count();
    }

    private static void assertSigned(TestApp app, Receiver receiver) {
        for (Receiver.Hook hook : receiver.hooks()) {
            assertThat(hook.headers())
                    .containsEntry("x-pusher-key", app.key())
                    .containsEntry("x-pusher-signature", app.sign(hook.body()))
                    .containsEntry("content-type", "application/json")
                    .doesNotContainKey("upgrade");
            JsonNode body = SocketClient.JSON.readTree(hook.body());
            assertThat(body.propertyNames()).containsExactly("time_ms", "events");
            assertThat(body.path("time_ms").isIntegralNumber()).isTrue();
            for (JsonNode event : hook.events()) {
                assertThat(UUID.fromString(event.path("event_id").asString())).isNotNull();
            }
        }
    }

    @Test
    @WireRow("webhooks.three-seconds")
    void sayNothingOfAClientThatIsBackWithinThreeSeconds() {
        in(QUINTA, "hook-reload").close();
        until(() -> assertThat(AT_QUINTA.eventsOf("hook-reload")).hasSize(1));
        try (SocketClient _ = in(QUINTA, "hook-reload")) {
            in(QUINTA, "hook-after").close();
            until(() -> assertThat(AT_QUINTA.eventsOf("hook-after")).hasSize(2));

            assertThat(AT_QUINTA.eventsOf("hook-reload")).containsExactly("channel_occupied");
        }
    }

    @Test
    void tellWhoCameToAPresenceChannelAndWhoLeft() {
        String channel = "presence-hook";
        SocketClient client = SocketClient.open(apps.socket(QUINTA));
        String data = "{\"user_id\":\"7\"}";
        String auth =
                QUINTA.key() + ":" + QUINTA.sign(client.socketId() + ":" + channel + ":" + data);
        client.say(
                SocketClient.JSON.writeValueAsString(
                        Map.of(
                                "event",
                                "pusher:subscribe",
                                "data",
                                Map.of("channel", channel, "auth", auth, "channel_data", data))));
        client.next("pusher_internal:subscription_succeeded");
        client.close();

        until(() ->
                assertThat(AT_QUINTA.eventsOf(channel))
                        .containsExactlyInAnyOrder(
                                "channel_occupied",
                                "member_added",
                                "member_removed",
                                "channel_vacated"));
        assertThat(AT_QUINTA.events(event -> event.path("channel").asString().equals(channel)))
                .filteredOn(event -> event.path("name").asString().startsWith("member_"))
                .extracting(event -> event.path("user_id").asString())
                .containsOnly("7");
    }

    @Test
    void tellOfACacheChannelWithoutAValue() {
        try (SocketClient _ = in(QUINTA, "cache-hook")) {
            until(() ->
                    assertThat(AT_QUINTA.eventsOf("cache-hook"))
                            .contains("cache_miss", "channel_occupied"));
        }
    }

    @Test
    void tellOfClientEvents() {
        String channel = "private-hook-chat";
        try (SocketClient client = SocketClient.open(apps.socket(QUINTA))) {
            String socketId = client.socketId();
            client.subscribe(channel, QUINTA.auth(socketId, channel));
            client.next("pusher_internal:subscription_succeeded");
            client.say(
                    "{\"event\":\"client-typed\",\"channel\":\"private-hook-chat\",\"data\":{\"a\":1}}");

            until(() -> assertThat(AT_QUINTA.eventsOf(channel)).contains("client_event"));
            assertThat(
                            AT_QUINTA.events(event ->
                                    event.path("event").asString("").equals("client-typed")))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.path("socket_id").asString()).isEqualTo(socketId));
        }
    }

    @Test
    void tellOfATenantsChannelsOnlyTheAppsThatMayTouchThem() {
        try (SocketClient client = SocketClient.open(apps.socket(PLATFORM))) {
            String id = client.socketId();
            for (String channel : List.of("private-tenant.1", "private-tenant.2")) {
                client.subscribe(channel, PLATFORM.auth(id, channel));
                client.next("pusher_internal:subscription_succeeded");
            }

            until(() ->
                    assertThat(AT_QUINTA.eventsOf("private-tenant.1"))
                            .contains("channel_occupied"));
            until(() ->
                    assertThat(AT_SERRA.eventsOf("private-tenant.2")).contains("channel_occupied"));
            untilBothAreTold("hook-marker");
            assertThat(AT_QUINTA.eventsOf("private-tenant.2")).isEmpty();
            assertThat(AT_SERRA.eventsOf("private-tenant.1")).isEmpty();
        }
    }

    @Test
    @WireRow({"webhooks.stuck", "webhooks.hanging"})
    void delayNobodyForAReceiverThatHangsOrFailsAndShowWhatIsStuck() {
        try (SocketClient _ = in(HANGING, "hook-hanging");
                SocketClient _ = in(BROKEN, "hook-broken")) {
            until(() -> assertThat(AT_HANGING.eventsOf("hook-hanging")).isNotEmpty());
            try (SocketClient _ = in(QUINTA, "hook-meanwhile")) {
                until(() ->
                        assertThat(AT_QUINTA.eventsOf("hook-meanwhile"))
                                .containsExactly("channel_occupied"));
                assertThat(stuck(HANGING)).isEmpty();
            }
            until(() ->
                    assertThat(stuck(BROKEN)).extracting(StuckEvent::why).contains("answered 500"));
            until(() ->
                    assertThat(stuck(HANGING))
                            .extracting(StuckEvent::why)
                            .contains("no answer within 2 s"));

            assertThat(sameIds(AT_BROKEN, "hook-broken")).hasSize(1);
            AT_BROKEN.answer(200);
            assertThat(webhooks.retry(stuck(BROKEN).getFirst().id())).isTrue();
            until(() -> assertThat(stuck(BROKEN)).isEmpty());
            assertThat(sameIds(AT_BROKEN, "hook-broken")).hasSize(1);
        }
    }

    /// What they were not told by then they are never told: couriers keep the order.
    private void untilBothAreTold(String channel) {
        try (SocketClient _ = in(QUINTA, channel);
                SocketClient _ = in(SERRA, channel)) {
            until(() -> assertThat(AT_QUINTA.eventsOf(channel)).isNotEmpty());
            until(() -> assertThat(AT_SERRA.eventsOf(channel)).isNotEmpty());
        }
    }

    private static List<String> sameIds(Receiver receiver, String channel) {
        return receiver.events(event -> event.path("channel").asString().equals(channel)).stream()
                .filter(event -> event.path("name").asString().equals("channel_occupied"))
                .map(event -> event.path("event_id").asString())
                .distinct()
                .toList();
    }

    private List<StuckEvent> stuck(TestApp app) {
        return webhooks.stuck(1_000).stream()
                .filter(event -> event.app().equals(app.id()))
                .toList();
    }

    private static void until(Runnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion::run);
    }

    private SocketClient in(TestApp app, String channel) {
        SocketClient client = SocketClient.open(apps.socket(app));
        client.socketId();
        client.subscribe(channel, "");
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }
}
