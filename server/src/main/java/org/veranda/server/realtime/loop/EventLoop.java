package org.veranda.server.realtime.loop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// One thread that runs tasks in the order they came. Handing one in takes no lock, and wakes the thread only when it sleeps.
public final class EventLoop implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asleep = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean closed;

    public EventLoop(String name) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread.start();
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        wake();
    }

    /// Lets the tasks that wait run and ends the thread.
    @Override
    public void close() {
        closed = true;
        wake();
    }

    private void wake() {
        if (asleep.get() && asleep.compareAndSet(true, false)) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (true) {
            Runnable task = waiting.poll();
            if (task != null) {
                runGuarded(task);
            } else if (closed) {
                return;
            } else {
                sleep();
            }
        }
    }

    /// Looks once more after it has said that it sleeps, so that no task is overlooked.
    private void sleep() {
        asleep.set(true);
        if (waiting.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        asleep.set(false);
    }

    private static void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("Cannot finish a task of the engine", e);
        }
    }
}
