package org.veranda.server.stays;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

class EndOfDayJobTest {

    @Test
    void closesADayAfterMidnightInTheResortsOwnTime() {
        Property property = ending(LocalTime.of(3, 0));

        assertThat(due(property, "2026-07-15T01:59:59Z")).isFalse();
        assertThat(due(property, "2026-07-15T02:00:00Z")).isTrue();
    }

    @Test
    void closesADayInTheEveningOfThatDay() {
        Property property = ending(LocalTime.of(23, 30));

        assertThat(due(property, "2026-07-14T22:29:59Z")).isFalse();
        assertThat(due(property, "2026-07-14T22:30:00Z")).isTrue();
    }

    @Test
    void catchesUpAfterDaysButLeavesADateThatWasSetOnPurpose() {
        Property property = ending(LocalTime.of(3, 0));

        assertThat(due(property, "2026-07-19T01:59:59Z")).isTrue();
        assertThat(due(property, "2026-07-19T02:00:00Z")).isFalse();
    }

    private static boolean due(Property property, String now) {
        return EndOfDayJob.due(property, Instant.parse(now));
    }

    private static Property ending(LocalTime endOfDay) {
        return new Property(
                "Quinta do Mar",
                ZoneId.of("Europe/Lisbon"),
                LocalDate.of(2026, 7, 14),
                ReadySet.CLEAN,
                false,
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                endOfDay,
                null);
    }
}
