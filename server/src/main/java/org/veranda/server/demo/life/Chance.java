package org.veranda.server.demo.life;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Dice for a moment of a given length.
final class Chance {

    private final RandomGenerator random;
    private final double hours;

    Chance(RandomGenerator random, Duration length) {
        this.random = random;
        this.hours = length.toMillis() / 3_600_000.0;
    }

    /// Whether something that happens so many times an hour happens in this moment.
    boolean hourly(double times) {
        return random.nextDouble() < 1 - Math.exp(-times * hours);
    }

    /// Whether the less likely of two things is the case.
    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> Optional<T> oneOf(List<T> choices) {
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(choices.get(random.nextInt(choices.size())));
    }
}
