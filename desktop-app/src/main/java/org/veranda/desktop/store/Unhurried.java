package org.veranda.desktop.store;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// A beat slow enough to read numbers by: at once after a rest, else a fifth of a second later. Work that
/// takes long, as with twenty thousand alarms, is done more seldom, so that most of the time is left for
/// the person at the desk. Lives on the FX thread.
public final class Unhurried implements Pulse {

    private static final Duration STEP = Duration.millis(200);
    private static final Duration LONGEST = Duration.seconds(1);

    /// How many times as long as the work the rest is.
    private static final double REST = 50;

    private final Pulse pulse;
    private final PauseTransition rest = new PauseTransition(STEP);
    private Duration took = Duration.ZERO;
    private boolean resting;
    private @Nullable Runnable waiting;

    public Unhurried(Pulse pulse) {
        this.pulse = pulse;
        rest.setOnFinished(_ -> rested());
    }

    /// One piece of work at a time: a newer one takes the place of one that still waits.
    @Override
    public void next(Runnable work) {
        if (resting) {
            waiting = work;
        } else {
            begin(work);
        }
    }

    private void begin(Runnable work) {
        resting = true;
        rest.setDuration(lasting(took.multiply(REST)));
        rest.playFromStart();
        pulse.next(() -> {
            long begun = System.nanoTime();
            work.run();
            took = Duration.millis((System.nanoTime() - begun) / 1e6);
        });
    }

    private static Duration lasting(Duration wanted) {
        if (wanted.lessThan(STEP)) {
            return STEP;
        }
        return wanted.greaterThan(LONGEST) ? LONGEST : wanted;
    }

    private void rested() {
        resting = false;
        Runnable work = waiting;
        waiting = null;
        if (work != null) {
            begin(work);
        }
    }
}
