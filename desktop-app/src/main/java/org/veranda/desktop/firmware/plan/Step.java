package org.veranda.desktop.firmware.plan;

import java.util.List;
import java.util.Locale;

/// The steps of planning a rollout.
enum Step {
    WHAT,
    WHICH,
    CARE,
    GUESTS,
    REVIEW;

    static final List<Step> ALL = List.of(values());

    /// Counted from 0.
    int place() {
        return ALL.indexOf(this);
    }

    /// How texts call it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean first() {
        return this == WHAT;
    }

    boolean last() {
        return this == REVIEW;
    }

    Step next() {
        return ALL.get(place() + 1);
    }

    Step before() {
        return ALL.get(place() - 1);
    }
}
