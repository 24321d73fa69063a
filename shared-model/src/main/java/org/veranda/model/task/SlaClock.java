package org.veranda.model.task;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The time that may pass until somebody sees to a task: it runs while the task waits for somebody and
/// stands still while nobody can do anything about it.
///
/// @param target how many minutes may pass
/// @param spentMillis what passed before the clock last stopped
/// @param since when it began to run; none while it stands still
/// @param told the highest step, in percent, that was told
public record SlaClock(int target, long spentMillis, @Nullable Instant since, int told) {

    private static final int[] STEPS = {50, 80, 100};

    /// A clock of so many minutes that begins now.
    public static SlaClock of(int minutes, Instant now) {
        return new SlaClock(minutes, 0, now, 0);
    }

    /// What has passed by then.
    public Duration spent(Instant now) {
        Duration before = Duration.ofMillis(spentMillis);
        return since == null || now.isBefore(since)
                ? before
                : before.plus(Duration.between(since, now));
    }

    /// The clock running, or standing still, from then on.
    public SlaClock running(boolean runs, Instant now) {
        if (runs == (since != null)) {
            return this;
        }
        return runs
                ? new SlaClock(target, spentMillis, now, told)
                : new SlaClock(target, spent(now).toMillis(), null, told);
    }

    /// The clock from the beginning, for work that is to be done again.
    SlaClock again(Instant now) {
        return of(target, now);
    }

    /// The highest step that is reached by then: 0, 50, 80 or 100 percent.
    public int reached(Instant now) {
        int reached = 0;
        for (int step : STEPS) {
            if (spent(now).toMillis() >= after(step)) {
                reached = step;
            }
        }
        return reached;
    }

    SlaClock told(int step) {
        return new SlaClock(target, spentMillis, since, step);
    }

    /// When the next step is reached if the clock runs on; none when it does not, or none is left.
    public @Nullable Instant nextStep() {
        if (since == null) {
            return null;
        }
        for (int step : STEPS) {
            if (step > told) {
                return since.plusMillis(after(step) - spentMillis);
            }
        }
        return null;
    }

    private long after(int step) {
        return Duration.ofMinutes(target).toMillis() * step / 100;
    }
}
