package org.veranda.server.realtime.loop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// A few threads for work that waits for the database, so that no loop ever does.
public final class Background implements AutoCloseable {

    private final ExecutorService threads;

    public Background(String name, int count) {
        this(name, count, Integer.MAX_VALUE);
    }

    /// @param mostWaiting how much work may wait for a thread
    public Background(String name, int count, int mostWaiting) {
        threads =
                new ThreadPoolExecutor(
                        count,
                        count,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(mostWaiting),
                        Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /// @throws RejectedExecutionException when as much waits as may, or it was closed
    public void run(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
