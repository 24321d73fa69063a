package org.veranda.server.realtime.webhooks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.delivery.OutboxEvent;
import org.veranda.server.realtime.webhooks.delivery.WebhookSender;
import org.veranda.server.realtime.webhooks.inbox.Inbox;
import org.veranda.server.realtime.webhooks.inbox.Interest;
import org.veranda.server.testing.Receiver;
import org.veranda.server.testing.ServerTest;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// AppDeliveries of two apps, for tests, with what they need.
@ServerTest
abstract class AppDeliveries {

    static final AtomicInteger APPS = new AtomicInteger();
    static final WebhookSettings SETTINGS =
            new WebhookSettings(
                    Duration.ofSeconds(5),
                    3,
                    Duration.ofSeconds(80),
                    Duration.ofHours(1),
                    Duration.ofDays(30),
                    1_000,
                    true);
    static final UUID DEAD = UUID.fromString("00000000-0000-0000-0000-00000000dead");

    @Autowired WebhookTable table;
    @Autowired StuckTable stuck;
    @Autowired PresenceTable presence;
    @Autowired FactWriter writer;
    @Autowired Reach reach;

    @Autowired
    @Qualifier("platform")
    JdbcClient jdbc;

    final WebhookSender sender = new WebhookSender(SETTINGS.timeout(), true);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final DeliveryMeters meters = new DeliveryMeters(registry);
    final App quinta = app("quinta");
    final App serra = app("serra");

    @AfterEach
    void close() {
        sender.close();
    }

    static void tellAll(AppDelivery delivery) {
        while (delivery.round().isZero()) {
            // there may be more
        }
    }

    Instant nextTry(App app) {
        return jdbc.sql("select next_try_at from webhook_receiver where app = :app")
                .param("app", app.id())
                .query((row, _) -> WebhookTable.time(row, "next_try_at"))
                .single();
    }

    Duration soon(AppDelivery delivery) {
        jdbc.sql("update webhook_receiver set next_try_at = now() where app = :app")
                .param("app", quinta.id())
                .update();
        return delivery.round();
    }

    AppDelivery delivery(App app, Receiver receiver) {
        return new AppDelivery(app, webhook(receiver), table, sender, SETTINGS, meters);
    }

    static Webhook webhook(Receiver receiver) {
        return new Webhook(receiver.url(), Webhook.EVENTS, "");
    }

    Webhooks webhooks(AppDelivery delivery) {
        WebhookRetention retention =
                new WebhookRetention(table, presence, meters, SETTINGS, System::nanoTime);
        return new Webhooks(recorder(), List.of(delivery), retention, stuck, meters);
    }

    Recorder recorder() {
        return new Recorder(
                new Inbox(1),
                new Interest(new Apps(quinta), reach::covers),
                writer,
                meters,
                SETTINGS,
                JsonMapper.shared(),
                System::nanoTime);
    }

    List<StuckEvent> stuck(App app) {
        return stuck.of(app.id(), 10_000);
    }

    double counted(String name, App app) {
        return registry.get("veranda.webhooks." + name).tag("app", app.id()).counter().count();
    }

    void keep(App app, int count) {
        table.keep(IntStream.range(0, count).mapToObj(number -> fact(app, number)).toList());
    }

    static OutboxEvent fact(App app, int number) {
        return fact(app, number, "");
    }

    static OutboxEvent fact(App app, int number, String data) {
        UUID id = UUID.randomUUID();
        String event =
                "{\"name\":\"n\",\"number\":%d,\"event_id\":\"%s\",\"data\":\"%s\"}"
                        .formatted(number, id, data);
        return new OutboxEvent(id, app.id(), Instant.now(), event);
    }

    /// What came in bodies that were taken.
    static List<Integer> told(Receiver receiver) {
        return receiver.taken().stream().map(event -> event.path("number").asInt()).toList();
    }

    static List<Integer> without(int number, List<Integer> numbers) {
        return numbers.stream().filter(other -> other != number).toList();
    }

    static List<Integer> numbers(Receiver receiver) {
        return receiver.events(_ -> true).stream()
                .map(event -> event.path("number").asInt())
                .toList();
    }

    static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    static App app(String name) {
        return new App(name + "-" + APPS.incrementAndGet(), name, "secret", List.of("*"));
    }
}
