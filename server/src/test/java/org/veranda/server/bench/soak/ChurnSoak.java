package org.veranda.server.bench.soak;

import org.veranda.server.bench.BenchMachine;
import org.veranda.server.bench.BenchServer;
import org.veranda.server.realtime.app.Apps;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A million times a client connects, subscribes and is killed: heap, descriptors, threads and the channel map must come back
/// to where they were.
public final class ChurnSoak {

    private static final int AT_ONCE = 16;
    private static final int SHOWN = 20;
    private static final long WARMING = 20_000;

    private final BenchServer server;
    private final AtomicLong failed = new AtomicLong();

    private ChurnSoak(BenchServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        long cycles = cycles(args);
        System.out.println("machine   " + BenchMachine.describe());
        System.out.printf(
                Locale.ROOT,
                "settings  %d cycles, %d at once, server and clients in one process%n",
                cycles,
                AT_ONCE);
        boolean good;
        try (BenchServer server = BenchServer.start()) {
            good = new ChurnSoak(server).run(cycles);
        }
        System.exit(good ? 0 : 1);
    }

    private static long cycles(String[] args) {
        if (args.length == 0) {
            return 1_000_000;
        }
        if (args.length != 2 || !args[0].equals("--cycles")) {
            throw new IllegalArgumentException(
                    "Cannot understand " + args[0] + ": expected --cycles N");
        }
        return Long.parseLong(args[1]);
    }

    private boolean run(long cycles) throws InterruptedException {
        churn(WARMING);
        Belongings before = Belongings.of(server);
        System.out.println("before    " + before);
        long start = System.nanoTime();
        churn(cycles);
        double seconds = (System.nanoTime() - start) / 1e9;
        Belongings after = Belongings.of(server);
        System.out.println("after     " + after);
        boolean good = after.areBackAt(before) && failed.get() == 0;
        System.out.printf(
                Locale.ROOT,
                "%s in %.0f s, %.0f cycles/s, %d failed%n",
                good ? "came back" : "DID NOT COME BACK",
                seconds,
                cycles / seconds,
                failed.get());
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"churn\",\"cycles\":%d,\"per_s\":%.0f,\"failed\":%d,\"heap_before\":%d,\"heap_after\":%d,"
                        + "\"descriptors\":[%d,%d],\"threads\":[%d,%d],\"good\":%b}%n",
                cycles,
                cycles / seconds,
                failed.get(),
                before.heapBytes(),
                after.heapBytes(),
                before.descriptors(),
                after.descriptors(),
                before.threads(),
                after.threads(),
                good);
        return good;
    }

    private void churn(long cycles) {
        AtomicLong left = new AtomicLong(cycles);
        String path = "/app/" + server.part(Apps.class).platform().key() + "?protocol=7";
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                clients.execute(() -> churn(left, path));
            }
        }
    }

    private void churn(AtomicLong left, String path) {
        for (long n = left.decrementAndGet(); n >= 0; n = left.decrementAndGet()) {
            try {
                ShortLife.live(server.port(), path, n);
            } catch (IOException e) {
                if (failed.getAndIncrement() < SHOWN) {
                    System.err.println("failed: cycle " + n + ": " + e);
                }
            }
        }
    }
}
