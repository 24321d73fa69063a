package org.veranda.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

class SteadyTimeTest {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

    private Instant wall = NOON;
    private long nanos = -42;
    private final SteadyTime time = new SteadyTime(() -> wall, () -> nanos);

    @Test
    void goesOnEvenlyWhenSomebodySetsTheClockBack() {
        Instant heard = time.instant();

        wall = wall.minus(Duration.ofHours(3));
        count(Duration.ofSeconds(40));

        assertThat(age(heard)).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void countsTheSleepOfAMachineWhoseCounterStoodStill() {
        Instant heard = time.instant();

        wall = wall.plus(Duration.ofHours(8));

        assertThat(age(heard)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void countsASleepOnceWhenTheCounterWentOn() {
        Instant heard = time.instant();

        wall = wall.plus(Duration.ofHours(8));
        count(Duration.ofHours(8));

        assertThat(age(heard)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void takesAClockSetForwardForTimeThatHasPassedAndForgetsItWithTheNextWord() {
        Instant before = time.instant();
        wall = wall.plus(Duration.ofMinutes(10));
        assertThat(age(before)).isEqualTo(Duration.ofMinutes(10));

        Instant heard = time.instant();
        count(Duration.ofSeconds(5));

        assertThat(age(heard)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void staysCloseToTheCounterUnderAClockThatTrembles() {
        SplittableRandom random = new SplittableRandom(7);
        Instant heard = time.instant();

        for (int i = 0; i < 10_000; i++) {
            count(Duration.ofMillis(200));
            wall = NOON.plusNanos(nanos).plusMillis(random.nextInt(-400, 400));
            time.instant();
        }

        assertThat(age(heard)).isEqualTo(Duration.ofSeconds(2_000));
    }

    @Test
    void neverRunsBackward() {
        SplittableRandom random = new SplittableRandom(8);
        Instant before = time.instant();
        for (int i = 0; i < 10_000; i++) {
            nanos += random.nextLong(1_000_000_000L);
            wall = wall.plusSeconds(random.nextLong(-7_200, 7_200));
            Instant now = time.instant();
            assertThat(now).isAfterOrEqualTo(before);
            before = now;
        }
    }

    private Duration age(Instant since) {
        return Duration.between(since, time.instant());
    }

    private void count(Duration passed) {
        nanos += passed.toNanos();
    }
}
