package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

/// What operators see of the sockets.
@ServerTest
@Import(Wire.class)
class MetricsTest {

    private static final String PREFIX = "veranda.realtime.";

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired MeterRegistry registry;

    @Test
    void tellsWhoIsConnectedWhatWentOutAndWhatWasRefused() throws InterruptedException {
        TwoTenants.Pair pair = two.found();
        try (SocketClient client = wire.openIn("private-tenant." + pair.quinta());
                SocketClient refused = wire.open()) {
            refused.socketId();
            refused.subscribe("private-tenant." + pair.serra(), "wrong");
            refused.next("pusher:subscription_error");
            wire.commit(pair.quinta(), 1);
            client.next("LayoutChanged");
            Thread.sleep(1_500);

            assertThat(gauge("connections")).isPositive();
            assertThat(gauge("subscriptions")).isPositive();
            assertThat(gauge("channels")).isPositive();
            assertThat(gauge("queue.bytes")).isNotNegative();
            assertThat(registry.get(PREFIX + "frames.out").counter().count()).isPositive();
            assertThat(
                            registry.get(PREFIX + "refused")
                                    .tag("reason", "AuthError")
                                    .counter()
                                    .count())
                    .isPositive();
            assertThat(registry.get(PREFIX + "commit.to.socket").timer().count()).isPositive();
        }
    }

    private double gauge(String name) {
        return registry.get(PREFIX + name).gauge().value();
    }
}
