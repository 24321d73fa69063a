package org.veranda.desktop.bench;

import javafx.application.Platform;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// How long the UI thread is busy at a time: a small job is given to it again and again, and whatever
/// it waits for is time in which nobody is answered. The thread's own processor time between two such
/// jobs says how much of that was work, and not waiting for a processor that others had.
final class UiJobs {

    private static final long PAUSE_NANOS = 1_000_000;

    private final Thread prober = new Thread(this::probe, "probe");
    private long[] waits = new long[1 << 15];
    private long[] work = new long[1 << 15];
    private int count;
    private long workedBefore;
    private volatile boolean running = true;

    void start() {
        workedBefore = Machine.threadNanos();
        prober.setDaemon(true);
        prober.start();
    }

    /// On the UI thread; nothing is measured afterwards.
    void stop() {
        running = false;
    }

    private void probe() {
        for (int number = 1; running; number++) {
            long asked = System.nanoTime();
            Platform.runLater(() -> answered(asked));
            awaitAnswer(number);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private synchronized void answered(long asked) {
        if (count == waits.length) {
            waits = Arrays.copyOf(waits, 2 * count);
            work = Arrays.copyOf(work, 2 * count);
        }
        long worked = Machine.threadNanos();
        waits[count] = System.nanoTime() - asked;
        work[count] = worked - workedBefore;
        workedBefore = worked;
        count++;
        notifyAll();
    }

    private synchronized void awaitAnswer(int number) {
        try {
            while (running && count < number) {
                wait(1_000);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized int count() {
        return count;
    }

    /// In milliseconds; the longest for a share of 1.
    synchronized double waited(double share) {
        return percentile(waits, share);
    }

    /// In milliseconds of processor; the longest for a share of 1.
    synchronized double worked(double share) {
        return percentile(work, share);
    }

    private double percentile(long[] times, double share) {
        long[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, share * count)] / 1e6;
    }
}
