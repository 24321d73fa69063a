package org.veranda.server.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Lets callers with the same key in one after the other, so that guesses made at once still count
/// one by one.
final class Turns<K> {

    private final Map<K, Turn> turns = new ConcurrentHashMap<>();

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private int waiting;
    }

    <T> T take(K key, Supplier<T> work) {
        Turn turn = turns.compute(key, (_, old) -> join(old == null ? new Turn() : old));
        turn.lock.lock();
        try {
            return work.get();
        } finally {
            turn.lock.unlock();
            turns.computeIfPresent(key, (_, mine) -> --mine.waiting == 0 ? null : mine);
        }
    }

    private static Turn join(Turn turn) {
        turn.waiting++;
        return turn;
    }
}
