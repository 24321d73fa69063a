package org.veranda.server.realtime.loop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// One thread that runs tasks in the order they came. It takes all that wait at once, so that under load a turn is long
/// and what it queued is written together.
public final class EventLoop implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);

    private final Object lock = new Object();
    private final Thread thread;
    private Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean closed;

    public EventLoop(String name) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread.start();
    }

    @Override
    public void execute(Runnable task) {
        synchronized (lock) {
            if (waiting.isEmpty()) {
                lock.notify();
            }
            waiting.add(task);
        }
    }

    /// Lets the tasks that wait run and ends the thread.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notify();
        }
    }

    private void run() {
        try {
            Queue<Runnable> turn = takeAll(new ArrayDeque<>());
            while (!turn.isEmpty()) {
                runAll(turn);
                turn = takeAll(turn);
            }
        } catch (InterruptedException _) {
            LOG.warn("Cannot go on with {}: interrupted", thread.getName());
        }
    }

    /// Waits for tasks and takes them all, leaving an empty queue in their place; nothing comes once it is closed.
    private Queue<Runnable> takeAll(Queue<Runnable> empty) throws InterruptedException {
        synchronized (lock) {
            while (waiting.isEmpty() && !closed) {
                lock.wait();
            }
            Queue<Runnable> taken = waiting;
            waiting = empty;
            return taken;
        }
    }

    private static void runAll(Queue<Runnable> turn) {
        for (Runnable task = turn.poll(); task != null; task = turn.poll()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("Cannot finish a task of the engine", e);
            }
        }
    }
}
