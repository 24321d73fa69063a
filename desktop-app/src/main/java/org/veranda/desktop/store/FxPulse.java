package org.veranda.desktop.store;

import javafx.animation.AnimationTimer;

import org.veranda.desktop.ui.TaskRunner;

/// The beat of the running JavaFX.
public final class FxPulse implements Pulse {

    private final TaskRunner tasks;

    public FxPulse(TaskRunner tasks) {
        this.tasks = tasks;
    }

    @Override
    public void next(Runnable work) {
        tasks.onFx(() -> new Once(work).start());
    }

    private static final class Once extends AnimationTimer {

        private final Runnable work;

        Once(Runnable work) {
            this.work = work;
        }

        @Override
        public void handle(long now) {
            stop();
            work.run();
        }
    }
}
