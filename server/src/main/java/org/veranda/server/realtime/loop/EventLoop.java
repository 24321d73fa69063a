package org.veranda.server.realtime.loop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// One thread that runs tasks in the order they came. Handing one in takes no lock, and wakes the thread only when it sleeps.
/// Nothing a task throws ends the thread.
public final class EventLoop implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean asleep = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean ended;

    public EventLoop(String name) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread.start();
    }

    /// @throws RejectedExecutionException when it was closed: then the task will not run
    @Override
    public void execute(Runnable task) {
        boolean own = Thread.currentThread().equals(thread);
        if (closed && !own) {
            throw rejected();
        }
        count.incrementAndGet();
        waiting.add(task);
        if (ended && !own && waiting.remove(task)) {
            count.decrementAndGet();
            throw rejected();
        }
        wake();
    }

    /// How many tasks wait.
    public int backlog() {
        return count.get();
    }

    /// Lets the tasks that wait run, and those that come of them, and ends the thread.
    @Override
    public void close() {
        closed = true;
        wake();
    }

    private static RejectedExecutionException rejected() {
        return new RejectedExecutionException("Cannot run a task: the loop is closed");
    }

    private void wake() {
        if (asleep.get() && asleep.compareAndSet(true, false)) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!closed) {
            runAll();
            sleep();
        }
        ended = true;
        runAll();
    }

    private void runAll() {
        for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
            count.decrementAndGet();
            runGuarded(task);
        }
    }

    /// Looks once more after it has said that it sleeps, so that no task is overlooked. An interrupt, which would keep it
    /// awake for ever, is nothing to it.
    private void sleep() {
        asleep.set(true);
        if (waiting.isEmpty() && !closed) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                LOG.debug("Loop {} was interrupted and goes on", thread.getName());
            }
        }
        asleep.set(false);
    }

    private static void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.error("Cannot finish a task of the engine", e);
        }
    }
}
