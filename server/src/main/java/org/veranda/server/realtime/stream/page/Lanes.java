package org.veranda.server.realtime.stream.page;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/// Lets so many tasks of the same key be under way at once; the others wait their turn. For any thread.
public final class Lanes<K> {

    private final int abreast;
    private final Map<K, Lane> lanes = new HashMap<>();

    public Lanes(int abreast) {
        this.abreast = abreast;
    }

    /// Starts the task now or when it is its turn; it is under way until [#leave].
    public void enter(K key, Runnable task) {
        if (isFree(key, task)) {
            task.run();
        }
    }

    /// One of that key is done; starts the next.
    public void leave(K key) {
        Runnable next = next(key);
        if (next != null) {
            next.run();
        }
    }

    private synchronized boolean isFree(K key, Runnable task) {
        Lane lane = lanes.computeIfAbsent(key, _ -> new Lane());
        if (lane.underWay == abreast) {
            lane.waiting.add(task);
            return false;
        }
        lane.underWay++;
        return true;
    }

    private synchronized @Nullable Runnable next(K key) {
        Lane lane = lanes.get(key);
        if (lane == null) {
            throw new IllegalStateException("Cannot leave: nobody is under way for " + key);
        }
        Runnable next = lane.waiting.poll();
        if (next == null && --lane.underWay == 0) {
            lanes.remove(key);
        }
        return next;
    }

    private static final class Lane {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int underWay;
    }
}
