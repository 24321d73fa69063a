package org.veranda.desktop.alarms.ask;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// For how long an alarm can be put aside.
enum ShelfTerm {
    MINUTES_15(Duration.ofMinutes(15)),
    MINUTES_30(Duration.ofMinutes(30)),
    HOURS_2(Duration.ofHours(2)),
    HOURS_4(Duration.ofHours(4)),
    DAY(Duration.ofDays(1)),
    DAYS_3(Duration.ofDays(3)),
    /// Until the condition is gone, or the longest time is over.
    CLEARED(Duration.ZERO);

    /// What the clocks of desk and server may differ by.
    private static final Duration SLACK = Duration.ofSeconds(20);

    private final Duration term;

    ShelfTerm(Duration term) {
        this.term = term;
    }

    static List<ShelfTerm> within(Duration longest) {
        return Arrays.stream(values()).filter(each -> each.term.compareTo(longest) <= 0).toList();
    }

    @Nullable Instant until(Instant now) {
        return this == CLEARED ? null : now.plus(term).minus(SLACK);
    }

    /// How texts and style sheets call it.
    String word() {
        return this == CLEARED ? "cleared" : Long.toString(term.toMinutes());
    }
}
