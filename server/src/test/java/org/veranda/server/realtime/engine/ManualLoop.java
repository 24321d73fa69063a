package org.veranda.server.realtime.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// A loop that runs what waits when told to, so that a test decides what happens between two events.
public final class ManualLoop implements Executor {

    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    public boolean isIdle() {
        return tasks.isEmpty();
    }

    public int waiting() {
        return tasks.size();
    }

    public void runOne() {
        Runnable task = tasks.poll();
        if (task != null) {
            task.run();
        }
    }

    public void run() {
        while (!isIdle()) {
            runOne();
        }
    }
}
