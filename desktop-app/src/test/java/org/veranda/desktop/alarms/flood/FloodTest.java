package org.veranda.desktop.alarms.flood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.stream.Stream;

class FloodTest {

    private static final Instant NOW = Instant.parse("2026-11-20T14:02:00Z");

    @Test
    void countsByTheFullTenMinutesOfTheClock() {
        Flood flood =
                Flood.of(
                        Stream.of(
                                NOW,
                                Instant.parse("2026-11-20T14:00:00Z"),
                                Instant.parse("2026-11-20T13:59:59Z")),
                        NOW);

        assertThat(flood.running().from()).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(flood.running().alarms()).isEqualTo(2);
        assertThat(flood.spans().get(Flood.SPANS - 2).alarms()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsOlderThanItShowsAndWhatIsToCome() {
        Flood flood =
                Flood.of(
                        Stream.of(
                                NOW.minus(Flood.WIDTH.multipliedBy(Flood.SPANS)),
                                NOW.plus(Duration.ofMinutes(20))),
                        NOW);

        assertThat(flood.most()).isZero();
        assertThat(flood.spans()).hasSize(Flood.SPANS);
    }

    @Test
    void isAFloodOnlyAboveWhatOnePersonCanDealWith() {
        assertThat(running(Flood.LINE).flooded()).isFalse();
        assertThat(running(Flood.LINE + 1).flooded()).isTrue();
    }

    private static Flood.Span running(int alarms) {
        return Flood.of(Collections.nCopies(alarms, NOW).stream(), NOW).running();
    }
}
