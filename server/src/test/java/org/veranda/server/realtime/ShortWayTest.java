package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.testing.ServerTest;

import java.io.IOException;

/// Decent upgrades skip the filters, the one that counts requests among them; all others pass them and are served as well.
@ServerTest
@Import(Wire.class)
class ShortWayTest {

    @Autowired Wire wire;
    @Autowired MeterRegistry meters;

    @Test
    void takesDecentUpgradesPastTheFilters() throws IOException {
        long before = counted();

        greeted("?protocol=7&client=js&version=8.6.0&flash=false");
        assertThat(counted()).isEqualTo(before);

        greeted("?protocol=7&client=j%20s");
        await().untilAsserted(() -> assertThat(counted()).isEqualTo(before + 1));
    }

    private void greeted(String query) throws IOException {
        try (RawSocket raw = RawSocket.upgrade(wire.port(), "/app/" + wire.key() + query)) {
            assertThat(raw.status()).isEqualTo(101);
            assertThat(raw.read().text()).contains("pusher:connection_established");
        }
    }

    private long counted() {
        return meters.find("http.server.requests").tag("uri", "/app/{key}").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
