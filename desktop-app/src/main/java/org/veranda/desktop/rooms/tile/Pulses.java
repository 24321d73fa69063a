package org.veranda.desktop.rooms.tile;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// Lets tiles glow for two seconds after a change, in a few steps, so that a busy board stays cheap
/// to draw. Lives on the FX thread.
public final class Pulses {

    private static final int STEPS = 8;
    private static final Duration STEP = Duration.millis(250);

    private final Map<Tile, Integer> left = new HashMap<>();
    private final Timeline clock = new Timeline(new KeyFrame(STEP, _ -> fade()));
    private final BooleanSupplier still;

    /// @param still whether motion is unwanted at present
    public Pulses(BooleanSupplier still) {
        this.still = still;
        clock.setCycleCount(Animation.INDEFINITE);
    }

    void start(Tile tile) {
        if (still.getAsBoolean()) {
            return;
        }
        left.put(tile, STEPS);
        tile.glow(1);
        clock.play();
    }

    void stop(Tile tile) {
        if (left.remove(tile) != null) {
            tile.glow(0);
        }
    }

    private void fade() {
        left.replaceAll((_, steps) -> steps - 1);
        left.forEach((tile, steps) -> tile.glow((double) steps / STEPS));
        left.values().removeIf(steps -> steps <= 0);
        if (left.isEmpty()) {
            clock.stop();
        }
    }
}
