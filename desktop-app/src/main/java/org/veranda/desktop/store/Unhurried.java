package org.veranda.desktop.store;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// A beat slow enough to read numbers by: at once after a rest, else a fifth of a second later. Lives
/// on the FX thread.
public final class Unhurried implements Pulse {

    private static final Duration STEP = Duration.millis(200);

    private final Pulse pulse;
    private final PauseTransition rest = new PauseTransition(STEP);
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
        rest.playFromStart();
        pulse.next(work);
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
