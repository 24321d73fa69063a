package org.veranda.server.identity;

import org.springframework.stereotype.Component;
import org.veranda.server.problem.BusyException;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Keeps passwords from taking all processors and all request threads: few are hashed at once, first come first served,
/// some may wait, and the rest are told to come back.
@Component
final class Hashing {

    /// A third of the threads that answer requests.
    static final int MOST_WAITING = 64;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Semaphore places;
    private final Semaphore turns;
    private final Duration longestWait;

    Hashing() {
        this(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                MOST_WAITING,
                LONGEST_WAIT);
    }

    Hashing(int atOnce, int waiting, Duration longestWait) {
        turns = new Semaphore(atOnce, true);
        places = new Semaphore(atOnce + waiting);
        this.longestWait = longestWait;
    }

    /// Does work that takes turns later on, unless too many are at it already.
    <T> T inQueue(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /// Hashes when it is this caller's turn.
    <T> T inTurn(Supplier<T> hash) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return hash.get();
        } finally {
            turns.release();
        }
    }

    int waiting() {
        return turns.getQueueLength();
    }

    private static BusyException busy() {
        return new BusyException("Too many sign-ins at the same moment. Try again in a moment.");
    }
}
