package org.veranda.desktop.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/// What happens to a network and a machine, as the seed wants it.
final class Weather {

    private final SplittableRandom random;
    private final Agenda agenda;
    private boolean bad = true;
    private Instant awakeAt = Instant.MIN;

    Weather(long seed, Agenda agenda) {
        random = new SplittableRandom(seed);
        this.agenda = agenda;
    }

    Agenda agenda() {
        return agenda;
    }

    SplittableRandom random() {
        return random;
    }

    /// From now on nothing fails.
    void calm() {
        bad = false;
    }

    boolean bad() {
        return bad;
    }

    /// True once in so many, in bad weather.
    boolean strikes(int onceIn) {
        return bad && random.nextInt(onceIn) == 0;
    }

    /// The machine sleeps: nobody there runs, and nothing reaches it.
    void sleep(Duration time) {
        awakeAt = agenda.now().plus(time);
    }

    boolean asleep() {
        return awakeAt.isAfter(agenda.now());
    }

    Instant awakeAt() {
        return awakeAt;
    }

    Duration upTo(int millis) {
        return Duration.ofMillis(1L + random.nextInt(bad ? millis : Math.min(millis, 50)));
    }

    int pick(int... values) {
        return values[random.nextInt(values.length)];
    }
}
