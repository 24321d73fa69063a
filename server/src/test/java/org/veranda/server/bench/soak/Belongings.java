package org.veranda.server.bench.soak;

import com.sun.management.UnixOperatingSystemMXBean;

import org.veranda.server.bench.BenchServer;
import org.veranda.server.realtime.engine.Engine;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What a process that serves sockets holds while none is connected.
///
/// @param descriptors open files and sockets; 0 where the system does not tell
record Belongings(long heapBytes, long descriptors, int threads, long sockets, long channels) {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long HEAP_SLACK = 8L << 20;
    private static final int SLACK = 16;

    /// Waits until the last sockets are gone and the hubs have counted, and collects the garbage.
    static Belongings of(BenchServer server) throws InterruptedException {
        Engine engine = server.part(Engine.class);
        long start = System.nanoTime();
        while (engine.size() + engine.load().sockets() + engine.load().channels() > 0
                && System.nanoTime() - start < PATIENCE_NANOS) {
            Thread.sleep(200);
        }
        Thread.sleep(2_000);
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return new Belongings(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                descriptorsNow(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                engine.size(),
                engine.load().channels());
    }

    private static long descriptorsNow() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    /// Whether they are back where they were; a little more is what any server comes to hold with time.
    boolean areBackAt(Belongings before) {
        return heapBytes <= before.heapBytes + HEAP_SLACK
                && descriptors <= before.descriptors + SLACK
                && threads <= before.threads + SLACK
                && sockets == 0
                && channels == 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap %.1f MB, %d descriptors, %d threads, %d sockets, %d channels",
                heapBytes / 1e6,
                descriptors,
                threads,
                sockets,
                channels);
    }
}
