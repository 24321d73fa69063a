package org.veranda.model.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class ConnectivityRulesTest {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest(name = "{0} s of silence at one word a minute: {1}")
    @CsvSource({
        "-5, NOTHING",
        "59, NOTHING",
        "60, MISSED",
        "239, MISSED",
        "240, LOST",
        "86400, LOST"
    })
    void takesUpToThreeMissedIntervalsForStaleness(long seconds, String meaning) {
        assertThat(
                        ConnectivityRules.silence(NOON, MINUTE, NOON.plusSeconds(seconds))
                                .map(Enum::name)
                                .orElse("NOTHING"))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "UNPROVISIONED, false", "ONLINE, false", "STALE, true",
        "OFFLINE, true", "MAINTENANCE, true", "DECOMMISSIONED, false"
    })
    void knowsBehindWhomNobodyCanBeHeard(Connectivity connectivity, boolean cutsOff) {
        assertThat(connectivity.cutsOff()).isEqualTo(cutsOff);
    }
}
