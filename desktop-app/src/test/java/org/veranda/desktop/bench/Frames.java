package org.veranda.desktop.bench;

import javafx.animation.AnimationTimer;

import java.util.Arrays;

/// The time from one frame to the next while it runs.
final class Frames extends AnimationTimer {

    private long[] gaps = new long[4096];
    private int count;
    private long last;
    private final Runnable each;

    /// @param each what to do at the beginning of every frame
    Frames(Runnable each) {
        this.each = each;
    }

    @Override
    public void handle(long now) {
        if (last > 0) {
            if (count == gaps.length) {
                gaps = Arrays.copyOf(gaps, 2 * count);
            }
            gaps[count++] = now - last;
        }
        last = now;
        each.run();
    }

    int count() {
        return count;
    }

    /// In milliseconds.
    double percentile(double share) {
        long[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, share * count)] / 1e6;
    }
}
