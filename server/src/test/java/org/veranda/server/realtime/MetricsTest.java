package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Duration;

/// What operators see of the sockets.
@ServerTest
@Import(Wire.class)
class MetricsTest {

    private static final String PREFIX = "veranda.realtime.";

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired MeterRegistry registry;

    @Test
    void tellsWhoIsConnectedWhatWentOutAndWhatWasRefused() {
        TwoTenants.Pair pair = two.found();
        double framesBefore = registry.get(PREFIX + "frames.out").counter().count();
        double refusedBefore = refusals();
        long reachedBefore = registry.get(PREFIX + "commit.to.socket").timer().count();
        try (SocketClient client = wire.openIn("private-tenant." + pair.quinta());
                SocketClient refused = wire.open()) {
            refused.socketId();
            refused.subscribe("private-tenant." + pair.serra(), "wrong");
            refused.next("pusher:subscription_error");
            wire.commit(pair.quinta(), 1);
            client.next("LayoutChanged");

            assertThat(registry.get(PREFIX + "frames.out").counter().count() - framesBefore)
                    .isGreaterThanOrEqualTo(6);
            assertThat(refusals() - refusedBefore).isGreaterThanOrEqualTo(1);
            assertThat(registry.get(PREFIX + "commit.to.socket").timer().count())
                    .isGreaterThan(reachedBefore);
            for (String gauge : new String[] {"connections", "subscriptions", "channels"}) {
                await().atMost(Duration.ofSeconds(10)).until(() -> gauge(gauge) > 0);
            }
        }
    }

    private double refusals() {
        return registry.get(PREFIX + "refused").tag("reason", "AuthError").counter().count();
    }

    private double gauge(String name) {
        return registry.get(PREFIX + name).gauge().value();
    }
}
