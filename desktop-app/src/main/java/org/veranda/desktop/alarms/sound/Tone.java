package org.veranda.desktop.alarms.sound;

import java.time.Duration;

/// The sounds of this console, the most urgent first: told apart by rhythm, not by pitch alone.
public enum Tone {
    /// Three short high beeps, again and again.
    CRITICAL(988, 3, Duration.ofMillis(140), Duration.ofMillis(90), Duration.ofSeconds(5)),
    /// Two calmer beeps, now and then.
    MAJOR(660, 2, Duration.ofMillis(240), Duration.ofMillis(160), Duration.ofSeconds(20)),
    /// One soft beep for what is meant for the user.
    NOTICE(784, 1, Duration.ofMillis(180), Duration.ofMillis(60), Duration.ofDays(1));

    private final double hertz;
    private final int beeps;
    private final Duration beep;
    private final Duration rest;
    private final Duration again;

    Tone(double hertz, int beeps, Duration beep, Duration rest, Duration again) {
        this.hertz = hertz;
        this.beeps = beeps;
        this.beep = beep;
        this.rest = rest;
        this.again = again;
    }

    /// How long after it began it sounds again.
    Duration again() {
        return again;
    }

    double hertz() {
        return hertz;
    }

    int beeps() {
        return beeps;
    }

    Duration beep() {
        return beep;
    }

    Duration rest() {
        return rest;
    }
}
