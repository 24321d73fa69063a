package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.testing.Receiver;
import org.veranda.server.testing.ServerTest;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// wire.md, "Webhooks": kept in the database, delivered at least once with a stable id, retried with growing delays,
/// then set aside and visible.
@ServerTest
class CourierTest {

    private static final AtomicInteger APPS = new AtomicInteger();
    private static final WebhookSettings SETTINGS =
            new WebhookSettings(
                    Duration.ofSeconds(5),
                    3,
                    Duration.ofMillis(1),
                    Duration.ofMillis(4),
                    Duration.ofDays(30),
                    1_000);
    private static final UUID DEAD = UUID.fromString("00000000-0000-0000-0000-00000000dead");

    @Autowired WebhookTable table;
    @Autowired Reach reach;

    @Autowired
    @Qualifier("platform")
    JdbcClient jdbc;

    private final Postman postman = new Postman(SETTINGS.timeout());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DeliveryMeters meters = new DeliveryMeters(registry);
    private final App quinta = app("quinta");
    private final App serra = app("serra");

    @AfterEach
    void close() {
        postman.close();
    }

    @Test
    void tellsAnAppInOrderAndForgetsWhatItTold() throws InterruptedException {
        keep(quinta, 120);
        keep(serra, 1);
        try (Receiver receiver = Receiver.answering(204)) {
            Courier courier = courier(quinta, receiver);
            while (courier.round().isZero()) {
                // there may be more
            }

            assertThat(numbers(receiver)).containsExactlyElementsOf(upTo(120));
            assertThat(receiver.hooks()).hasSize(3);
            assertThat(table.take(quinta.id(), DEAD, Duration.ofMinutes(1))).isEmpty();
            assertThat(table.take(serra.id(), DEAD, Duration.ofMinutes(1))).isPresent();
            assertThat(counted("delivered", quinta)).isEqualTo(120);
        }
    }

    /// As after kill -9 between the delivery and its note: the lease runs out, and another tells it again.
    @Test
    void tellsAgainUnderTheSameIdsWhatADeadServerHadTold() throws InterruptedException {
        keep(quinta, 2);
        Parcel taken = table.take(quinta.id(), DEAD, Duration.ofMinutes(1)).orElseThrow();
        try (Receiver receiver = Receiver.answering(200)) {
            postman.bring(quinta, webhook(receiver), taken.body(0));
            Courier courier = courier(quinta, receiver);
            courier.round();
            assertThat(receiver.hooks()).hasSize(1);

            jdbc.sql("update webhook_receiver set leased_until = now() where app = :app")
                    .param("app", quinta.id())
                    .update();
            courier.round();
            table.delivered(taken, DEAD);

            assertThat(receiver.hooks())
                    .hasSize(2)
                    .allSatisfy(hook ->
                            assertThat(hook.events())
                                    .extracting(event -> event.path("event_id").asString())
                                    .containsExactlyElementsOf(
                                            taken.ids().stream().map(UUID::toString).toList()));
            assertThat(courier.round()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    void triesAgainAfterGrowingDelaysAndThenSetsAside(int status) throws InterruptedException {
        keep(quinta, 2);
        try (Receiver receiver = Receiver.answering(status)) {
            Courier courier = courier(quinta, receiver);

            Duration first = courier.round();
            Duration second = soon(courier);
            Duration third = soon(courier);

            assertThat(first).isPositive();
            assertThat(second).isPositive();
            assertThat(third).isZero();
            assertThat(receiver.hooks()).hasSize(3);
            assertThat(receiver.hooks())
                    .extracting(Receiver.Hook::body)
                    .allSatisfy(body -> assertThat(body).contains("event_id"));
            assertThat(stuck(quinta))
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event.why()).isEqualTo("answered " + status));
            assertThat(counted("failed", quinta)).isEqualTo(3);
            assertThat(table.backlog().get(quinta.id())).isEqualTo(new Backlog(0, 2));
        }
    }

    @Test
    void triesNoMoreWhereTheReceiverIsGoneForGood() throws InterruptedException {
        keep(quinta, 1);
        try (Receiver receiver = Receiver.answering(410)) {
            assertThat(courier(quinta, receiver).round()).isZero();

            assertThat(stuck(quinta)).hasSize(1);
            assertThat(receiver.hooks()).hasSize(1);
        }
    }

    @Test
    void goesOnWithWhatCameAfterAndTellsTheStuckOnceMoreWhenAsked() throws InterruptedException {
        keep(quinta, 1);
        try (Receiver receiver = Receiver.answering(410)) {
            Courier courier = courier(quinta, receiver);
            courier.round();
            receiver.answer(200);
            keep(quinta, 1);
            courier.round();
            assertThat(receiver.hooks()).hasSize(2);

            UUID id = stuck(quinta).getFirst().id();
            Webhooks webhooks = new Webhooks(recorder(), List.of(courier), table, meters, SETTINGS);
            assertThat(webhooks.retry(id)).isTrue();
            assertThat(webhooks.retry(id)).isFalse();
            assertThat(webhooks.retry(UUID.randomUUID())).isFalse();
            courier.round();

            assertThat(receiver.hooks().getLast().body()).contains(id.toString());
            assertThat(stuck(quinta)).isEmpty();
        }
    }

    @Test
    void saysWhyItCouldNotReachAnybody() throws InterruptedException {
        keep(quinta, 1);
        Receiver gone = Receiver.answering(200);
        gone.close();
        Courier courier = courier(quinta, gone);
        courier.round();
        soon(courier);
        soon(courier);

        assertThat(stuck(quinta))
                .singleElement()
                .satisfies(event -> assertThat(event.why()).startsWith("not reached: "));
    }

    @Test
    void keepsAFactOnceHoweverOftenItIsKept() {
        Fact fact = fact(quinta, 1);
        table.keep(List.of(fact));
        table.keep(List.of(fact, fact(quinta, 2)));

        Optional<Parcel> parcel = table.take(quinta.id(), DEAD, Duration.ofMinutes(1));
        assertThat(parcel).hasValueSatisfying(two -> assertThat(two.facts()).hasSize(2));
    }

    @Test
    void forgetsWhatIsTooOld() {
        table.keep(
                List.of(
                        new Fact(UUID.randomUUID(), quinta.id(), Instant.EPOCH, "{}"),
                        fact(quinta, 1)));

        table.forget(Duration.ofDays(30));

        assertThat(table.backlog().get(quinta.id())).isEqualTo(new Backlog(1, 0));
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        WebhookSettings usual =
                new WebhookSettings(
                        Duration.ofSeconds(10),
                        30,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(10),
                        Duration.ofDays(30),
                        1);

        assertThat(usual.delayAfter(1)).isBetween(Duration.ofMillis(750), Duration.ofSeconds(1));
        assertThat(usual.delayAfter(5)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(16));
        assertThat(usual.delayAfter(99)).isBetween(Duration.ofSeconds(450), Duration.ofMinutes(10));
    }

    private Duration soon(Courier courier) throws InterruptedException {
        jdbc.sql("update webhook_receiver set next_try_at = now() where app = :app")
                .param("app", quinta.id())
                .update();
        return courier.round();
    }

    private Courier courier(App app, Receiver receiver) {
        return new Courier(app, webhook(receiver), table, postman, SETTINGS, meters);
    }

    private static Webhook webhook(Receiver receiver) {
        return new Webhook(receiver.url(), Webhook.EVENTS, "");
    }

    private Recorder recorder() {
        return new Recorder(
                new Inbox(1),
                new Interest(new Apps(quinta), reach),
                table,
                meters,
                SETTINGS,
                JsonMapper.shared(),
                InstantSource.system());
    }

    private List<StuckEvent> stuck(App app) {
        return table.stuck(10_000).stream().filter(event -> event.app().equals(app.id())).toList();
    }

    private double counted(String name, App app) {
        return registry.get("veranda.webhooks." + name).tag("app", app.id()).counter().count();
    }

    private void keep(App app, int count) {
        table.keep(IntStream.range(0, count).mapToObj(number -> fact(app, number)).toList());
    }

    private static Fact fact(App app, int number) {
        UUID id = UUID.randomUUID();
        String event = "{\"name\":\"n\",\"number\":%d,\"event_id\":\"%s\"}".formatted(number, id);
        return new Fact(id, app.id(), Instant.now(), event);
    }

    private static List<Integer> numbers(Receiver receiver) {
        return receiver.events(_ -> true).stream()
                .map(event -> event.path("number").asInt())
                .toList();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static App app(String name) {
        return new App(name + "-" + APPS.incrementAndGet(), name, "secret", List.of("*"));
    }
}
