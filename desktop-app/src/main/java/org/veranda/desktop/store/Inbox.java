package org.veranda.desktop.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;

/// Collects changes from any thread and hands all that came since the last pulse over at the next.
/// A change that fails takes no other with it.
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Pulse pulse;
    private final Runnable afterwards;
    private final Runnable failed;
    private List<Runnable> waiting = new ArrayList<>();

    /// @param afterwards runs once after each handful of changes
    /// @param failed runs once after each handful of which something could not be done
    Inbox(Pulse pulse, Runnable afterwards, Runnable failed) {
        this.pulse = pulse;
        this.afterwards = afterwards;
        this.failed = failed;
    }

    void add(Runnable change) {
        addAll(List.of(change));
    }

    void addAll(List<Runnable> changes) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.addAll(changes);
        }
        if (first && !changes.isEmpty()) {
            pulse.next(this::handOver);
        }
    }

    private void handOver() {
        boolean whole = true;
        for (Runnable change : takeAll()) {
            whole &= done(change);
        }
        whole &= done(afterwards);
        if (!whole) {
            failed.run();
        }
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            log.error("Cannot show a change", e);
            return false;
        }
    }

    private synchronized List<Runnable> takeAll() {
        List<Runnable> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }
}
