package org.veranda.model.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

class QuietHoursTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), false);

    @Test
    void endInTheMorningAfterTheyBegan() {
        assertThat(NIGHT.endAfter(ZonedDateTime.of(2026, 7, 14, 23, 30, 0, 0, LISBON)))
                .isEqualTo(Instant.parse("2026-07-15T06:00:00Z"));
        assertThat(NIGHT.endAfter(ZonedDateTime.of(2026, 7, 15, 5, 0, 0, 0, LISBON)))
                .isEqualTo(Instant.parse("2026-07-15T06:00:00Z"));
    }

    @Test
    void endByTheClockOnTheWallWhenSummerEnds() {
        assertThat(NIGHT.endAfter(ZonedDateTime.of(2026, 10, 24, 23, 0, 0, 0, LISBON)))
                .isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
    }

    @Test
    void areRefusedWhenTheyAreNoHours() {
        LocalTime noon = LocalTime.NOON;

        assertThatThrownBy(() -> new QuietHours(noon, noon, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
