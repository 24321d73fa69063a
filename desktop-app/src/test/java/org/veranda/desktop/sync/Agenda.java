package org.veranda.desktop.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Time that passes only from one thing to do to the next.
final class Agenda {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

    private record Due(Instant at, long order, Runnable action) {}

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private Instant now = NOON;
    private long order;

    Instant now() {
        return now;
    }

    void at(Instant time, Runnable action) {
        due.add(new Due(time, order++, action));
    }

    void in(Duration delay, Runnable action) {
        at(now.plus(delay), action);
    }

    void every(Duration time, Runnable action) {
        in(
                time,
                () -> {
                    action.run();
                    every(time, action);
                });
    }

    void run(Duration time) {
        Instant end = now.plus(time);
        for (Due next = due.peek(); next != null && next.at().isBefore(end); next = due.peek()) {
            due.remove();
            now = next.at();
            next.action().run();
        }
        now = end;
    }
}
