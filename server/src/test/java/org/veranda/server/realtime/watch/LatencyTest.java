package org.veranda.server.realtime.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class LatencyTest {

    private final Latency latency = new Latency();

    @Test
    void isNotKnownBeforeTheFirstEvent() {
        assertThat(latency.lately()).isEmpty();
    }

    @Test
    void tellsHowLongHalfTookAndHowLongTheSlowestOfAHundred() {
        for (int i = 0; i < 900; i++) {
            latency.took(Duration.ofMillis(10));
        }
        for (int i = 0; i < 100; i++) {
            latency.took(Duration.ofSeconds(1));
        }

        Latency.Lately lately = latency.lately().orElseThrow();

        assertThat(lately.p50Millis()).isCloseTo(10, within(1.0));
        assertThat(lately.p99Millis()).isCloseTo(1_000, within(100.0));
    }
}
