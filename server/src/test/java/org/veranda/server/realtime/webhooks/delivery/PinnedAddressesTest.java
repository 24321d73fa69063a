package org.veranda.server.realtime.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.delivery.PinnedAddresses.Names;
import org.veranda.server.realtime.webhooks.delivery.WebhookSender.Outcome;
import org.veranda.server.testing.Receiver;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// architecture.md, "Security": webhook targets are resolved once and pinned.
class PinnedAddressesTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final App QUINTA = new App("quinta", "quinta-key", "secret", List.of("*"));
    private static final App SERRA = new App("serra", "serra-key", "secret", List.of("*"));

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void areTheOnesThatAreCalledUnderTheReceiversName() throws InterruptedException {
        Names names = host -> addresses(host, "127.0.0.1");
        try (Receiver quintas = Receiver.answering(200);
                Receiver serras = Receiver.answering(200);
                WebhookSender sender = new WebhookSender(SHORT, new PinnedAddresses(names, true))) {
            assertThat(bring(sender, QUINTA, quintas).failure()).isNull();
            assertThat(bring(sender, SERRA, serras).failure()).isNull();

            assertThat(quintas.hooks().getFirst().headers())
                    .containsEntry("host", "hook.example:" + quintas.url().getPort())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("x-pusher-key", "quinta-key")
                    .doesNotContainKeys("user-agent", "accept-encoding");
            assertThat(serras.hooks().getFirst().headers())
                    .containsEntry("x-pusher-key", "serra-key");
        }
    }

    /// DNS rebinding: far away when it is looked at, near by when it is called.
    @Test
    void areNotLookedUpASecondTimeByWhoConnects() throws InterruptedException {
        Names names =
                host -> addresses(host, asked.getAndIncrement() == 0 ? "203.0.113.7" : "127.0.0.1");
        try (Receiver receiver = Receiver.answering(200);
                WebhookSender sender =
                        new WebhookSender(SHORT, new PinnedAddresses(names, false))) {
            assertThat(bring(sender, QUINTA, receiver).failure()).isNotNull();
            assertThat(asked).hasValue(1);
            assertThat(bring(sender, QUINTA, receiver).failure())
                    .startsWith("not sent to 127.0.0.1, a private address");
            assertThat(receiver.hooks()).isEmpty();
        }
    }

    @Test
    void areAllRefusedWhereOneIsPrivate() throws InterruptedException {
        Names names = host -> addresses(host, "8.8.8.8", "10.0.0.1");
        try (Receiver receiver = Receiver.answering(200);
                WebhookSender sender =
                        new WebhookSender(SHORT, new PinnedAddresses(names, false))) {
            assertThat(bring(sender, QUINTA, receiver).failure())
                    .startsWith("not sent to 10.0.0.1, a private address");
        }
    }

    private static Outcome bring(WebhookSender sender, App app, Receiver receiver)
            throws InterruptedException {
        URI url = URI.create("http://hook.example:%d/hook".formatted(receiver.url().getPort()));
        return sender.bring(app, new Webhook(url, Webhook.EVENTS, ""), "{}");
    }

    private static InetAddress[] addresses(String host, String... numbers)
            throws UnknownHostException {
        assertThat(host).isEqualTo("hook.example");
        InetAddress[] found = new InetAddress[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            found[i] = InetAddress.getByName(numbers[i]);
        }
        return found;
    }
}
