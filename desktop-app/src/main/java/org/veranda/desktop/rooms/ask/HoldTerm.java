package org.veranda.desktop.rooms.ask;

import java.time.Duration;

/// For how long a room can be kept.
enum HoldTerm {
    HALF_HOUR(30),
    HOUR(60),
    TWO_HOURS(120);

    private final Duration term;

    HoldTerm(int minutes) {
        term = Duration.ofMinutes(minutes);
    }

    Duration term() {
        return term;
    }
}
