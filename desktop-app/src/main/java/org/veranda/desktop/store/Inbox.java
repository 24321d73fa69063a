package org.veranda.desktop.store;

import java.util.ArrayList;
import java.util.List;

/// Collects changes from any thread and hands all that came since the last pulse over at the next.
final class Inbox {

    private final Pulse pulse;
    private final Runnable afterwards;
    private List<Runnable> waiting = new ArrayList<>();

    /// @param afterwards runs once after each handful of changes
    Inbox(Pulse pulse, Runnable afterwards) {
        this.pulse = pulse;
        this.afterwards = afterwards;
    }

    void add(Runnable change) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.add(change);
        }
        if (first) {
            pulse.next(this::handOver);
        }
    }

    private void handOver() {
        takeAll().forEach(Runnable::run);
        afterwards.run();
    }

    private synchronized List<Runnable> takeAll() {
        List<Runnable> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }
}
