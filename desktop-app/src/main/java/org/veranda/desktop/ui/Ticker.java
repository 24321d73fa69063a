package org.veranda.desktop.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The time, for whatever shows how old something is. Lives on the FX thread.
public final class Ticker {

    private static final Duration STEP = Duration.millis(500);

    private final Clock clock;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Instant> minute;
    private final Timeline timeline = new Timeline(new KeyFrame(STEP, _ -> tick()));

    public Ticker(Clock clock) {
        this.clock = clock;
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        minute = new ReadOnlyObjectWrapper<>(now.get().truncatedTo(ChronoUnit.MINUTES));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /// The time, twice a second.
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /// The begun minute; changes once in it.
    public ReadOnlyObjectProperty<Instant> minute() {
        return minute.getReadOnlyProperty();
    }

    /// Begins to run.
    public void start() {
        timeline.play();
    }

    /// Looks at the clock.
    public void tick() {
        now.set(clock.instant());
        Instant begun = now.get().truncatedTo(ChronoUnit.MINUTES);
        if (!begun.equals(minute.get())) {
            minute.set(begun);
        }
    }

    /// Stops running.
    public void stop() {
        timeline.stop();
    }
}
