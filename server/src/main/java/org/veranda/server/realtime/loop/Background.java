package org.veranda.server.realtime.loop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A few threads for work that waits for the database, so that no loop ever does.
public final class Background implements AutoCloseable {

    private final ExecutorService threads;

    public Background(String name, int count) {
        threads =
                Executors.newFixedThreadPool(
                        count, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    public void run(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
