package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.delivery.DeliveryBatch;
import org.veranda.server.realtime.webhooks.delivery.OutboxEvent;
import org.veranda.server.realtime.webhooks.delivery.WebhookSender;
import org.veranda.server.testing.Receiver;
import org.veranda.server.testing.WireRow;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// wire.md, "Webhooks": kept in the database, delivered at least once with a stable id, retried with growing delays.
class AppDeliveryTest extends AppDeliveries {

    @Test
    void tellsAnAppInOrderAndForgetsWhatItTold() throws InterruptedException {
        keep(quinta, 120);
        keep(serra, 1);
        try (Receiver receiver = Receiver.answering(204)) {
            tellAll(delivery(quinta, receiver));

            assertThat(numbers(receiver)).containsExactlyElementsOf(upTo(120));
            assertThat(receiver.hooks()).hasSize(3);
            assertThat(table.take(quinta.id(), DEAD, Duration.ofMinutes(1))).isEmpty();
            assertThat(table.take(serra.id(), DEAD, Duration.ofMinutes(1))).isPresent();
            assertThat(counted("delivered", quinta)).isEqualTo(120);
        }
    }

    /// As after kill -9 between the delivery and its note: the lease runs out, and another tells it again.
    @Test
    @WireRow("webhooks.stable-id")
    void tellsAgainUnderTheSameIdsWhatADeadServerHadTold() throws InterruptedException {
        keep(quinta, 2);
        DeliveryBatch taken = table.take(quinta.id(), DEAD, Duration.ofMinutes(1)).orElseThrow();
        try (Receiver receiver = Receiver.answering(200)) {
            sender.bring(quinta, webhook(receiver), taken.body(0));
            AppDelivery delivery = delivery(quinta, receiver);
            delivery.round();
            assertThat(receiver.hooks()).hasSize(1);

            jdbc.sql("update webhook_receiver set leased_until = now() where app = :app")
                    .param("app", quinta.id())
                    .update();
            delivery.round();
            table.delivered(taken, DEAD);

            assertThat(receiver.hooks())
                    .hasSize(2)
                    .allSatisfy(hook ->
                            assertThat(hook.events())
                                    .extracting(event -> event.path("event_id").asString())
                                    .containsExactlyElementsOf(
                                            taken.ids().stream().map(UUID::toString).toList()));
            assertThat(delivery.round()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    @WireRow("webhooks.retry")
    void triesAgainAfterGrowingDelaysAndThenSetsAside(int status) throws InterruptedException {
        keep(quinta, 2);
        try (Receiver receiver = Receiver.answering(status)) {
            AppDelivery delivery = delivery(quinta, receiver);

            Duration first = delivery.round();
            assertThat(first).isPositive();
            assertThat(nextTry(quinta)).isAfter(Instant.now().plusSeconds(50));
            delivery.round();
            assertThat(receiver.hooks()).hasSize(1);
            Duration second = soon(delivery);
            assertThat(second).isGreaterThan(first);
            assertThat(soon(delivery)).isZero();
            assertThat(receiver.hooks()).hasSize(3);
            tellAll(delivery);

            assertThat(receiver.hooks()).hasSize(5);
            assertThat(receiver.hooks())
                    .extracting(Receiver.Hook::body)
                    .allSatisfy(body -> assertThat(body).contains("event_id"));
            assertThat(stuck(quinta))
                    .hasSize(2)
                    .allSatisfy(event -> assertThat(event.why()).isEqualTo("answered " + status));
            assertThat(counted("failed", quinta)).isEqualTo(5);
            assertThat(table.backlog().get(quinta.id())).isEqualTo(new Backlog(0, 2));
        }
    }

    @Test
    void keepsBodiesShort() {
        String much = "x".repeat(10_000);
        table.keep(IntStream.range(0, 20).mapToObj(number -> fact(quinta, number, much)).toList());
        try (Receiver receiver = Receiver.answering(200)) {
            tellAll(delivery(quinta, receiver));

            assertThat(numbers(receiver)).containsExactlyElementsOf(upTo(20));
            assertThat(receiver.hooks())
                    .allSatisfy(hook -> assertThat(hook.body()).hasSizeLessThan(70_000));
        }
    }

    /// As TLS answers who speaks HTTP to it: what it said must neither stop the courier nor reach log or table raw.
    @Test
    void outlivesAnAnswerThatIsNoHttp() throws IOException {
        keep(quinta, 1);
        try (Babbler babbler = new Babbler(new byte[] {0x15, 3, 1, 0, 2, 2, 0x46, 10, 10})) {
            Webhook webhook = new Webhook(babbler.url(), Webhook.EVENTS, "");
            AppDelivery delivery =
                    new AppDelivery(quinta, webhook, table, sender, SETTINGS, meters);
            delivery.round();
            soon(delivery);
            soon(delivery);

            assertThat(stuck(quinta))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.why())
                                    .startsWith("not reached: ")
                                    .hasSizeLessThanOrEqualTo(200)
                                    .doesNotContainPattern("\\p{Cntrl}"));
        }
    }

    @Test
    void callsNobodyNearbyUnlessThatIsAllowed() {
        keep(quinta, 1);
        try (Receiver receiver = Receiver.answering(200);
                WebhookSender strict = new WebhookSender(SETTINGS.timeout(), false)) {
            AppDelivery delivery =
                    new AppDelivery(quinta, webhook(receiver), table, strict, SETTINGS, meters);
            delivery.round();
            soon(delivery);
            soon(delivery);

            assertThat(receiver.hooks()).isEmpty();
            assertThat(stuck(quinta))
                    .singleElement()
                    .satisfies(event -> assertThat(event.why()).contains("127.0.0.1"));
        }
    }

    @Test
    void saysWhyItCouldNotReachAnybody() throws InterruptedException {
        keep(quinta, 1);
        Receiver gone = Receiver.answering(200);
        gone.close();
        AppDelivery delivery = delivery(quinta, gone);
        delivery.round();
        soon(delivery);
        soon(delivery);

        assertThat(stuck(quinta))
                .singleElement()
                .satisfies(event -> assertThat(event.why()).startsWith("not reached: "));
    }

    @Test
    @WireRow("webhooks.once")
    void keepsAFactOnceHoweverOftenItIsKept() {
        OutboxEvent fact = fact(quinta, 1);
        table.keep(List.of(fact));
        table.keep(List.of(fact, fact(quinta, 2)));

        Optional<DeliveryBatch> batch = table.take(quinta.id(), DEAD, Duration.ofMinutes(1));
        assertThat(batch).hasValueSatisfying(two -> assertThat(two.facts()).hasSize(2));
    }

    @Test
    void forgetsWhatIsTooOld() {
        table.keep(
                List.of(
                        new OutboxEvent(UUID.randomUUID(), quinta.id(), Instant.EPOCH, "{}"),
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
                        1,
                        false);

        assertThat(usual.delayAfter(1)).isBetween(Duration.ofMillis(750), Duration.ofSeconds(1));
        assertThat(usual.delayAfter(5)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(16));
        assertThat(usual.delayAfter(99)).isBetween(Duration.ofSeconds(450), Duration.ofMinutes(10));
    }

    /// As when a new event calls the courier before it is time to try again.
    @Test
    void comesBackWhenItIsTimeToTryAgain() {
        keep(quinta, 1);
        keep(serra, 1);
        try (Receiver receiver = Receiver.answering(500)) {
            AppDelivery delivery = delivery(quinta, receiver);
            delivery.round();
            jdbc.sql(
                            """
                            update webhook_receiver set next_try_at = now() + interval '3 s'
                             where app = :app
                            """)
                    .param("app", quinta.id())
                    .update();

            assertThat(delivery.round()).isLessThanOrEqualTo(Duration.ofSeconds(3));
            assertThat(receiver.hooks()).hasSize(1);
        }
    }

    @Test
    void goesOnAfterAFaultThatNobodyThoughtOf() {
        keep(quinta, 1);
        keep(serra, 1);
        Webhook odd = new Webhook(URI.create("ftp://h.example"), Webhook.EVENTS, "");
        AppDelivery delivery = new AppDelivery(quinta, odd, table, sender, SETTINGS, meters);

        assertThat(delivery.round()).isPositive();
        assertThat(delivery.round()).isPositive();
    }

    @Test
    void givesBackWhatItHasInHandWhenTheServerStops() {
        keep(quinta, 1);
        keep(serra, 1);
        try (Receiver receiver = Receiver.answering(Receiver.HANGS)) {
            Webhooks webhooks = webhooks(delivery(quinta, receiver));
            webhooks.start();
            await().until(() -> receiver.hooks().size() == 1);
            webhooks.stop();

            assertThat(webhooks.isRunning()).isFalse();
            assertThat(table.take(quinta.id(), DEAD, Duration.ofMinutes(1)))
                    .hasValueSatisfying(batch -> assertThat(batch.standing().failures()).isZero());
        }
    }
}
