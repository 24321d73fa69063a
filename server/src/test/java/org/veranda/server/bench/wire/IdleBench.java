package org.veranda.server.bench.wire;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Many connections that do nothing: how long they take to come in, and what each costs in memory.
public final class IdleBench {

    private static final int CHANNELS = 500;
    private static final int FIRST = 300;

    private final int connections;

    private IdleBench(Options options) {
        connections = options.number("--connections", 10_000);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, Set.of("--servers", "--connections"));
        new Comparison("idle", options, "node,veranda").run(new IdleBench(options)::measure);
    }

    /// Some come and go first, so that code that is loaded once is not charged to the others. A second wave finds a server
    /// that has compiled what it runs.
    private String measure(BenchedServer server, LoadLoop loop)
            throws IOException, InterruptedException {
        wave(server, loop, FIRST);
        String cold = wave(server, loop, connections);
        String warm = wave(server, loop, connections);
        return "\"connections\":%d,\"cold\":%s,\"warm\":%s".formatted(connections, cold, warm);
    }

    private static String wave(BenchedServer server, LoadLoop loop, int count)
            throws IOException, InterruptedException {
        long before = server.usage().residentKilobytes();
        double cpu = server.usage().cpuSeconds();
        try (Swarm swarm =
                new Swarm(server.target(), loop, client -> List.of("idle-" + client % CHANNELS))) {
            long start = System.nanoTime();
            swarm.connect(count, 0);
            double seconds = (System.nanoTime() - start) / 1e9;
            cpu = server.usage().cpuSeconds() - cpu;
            Thread.sleep(3_000);
            double kilobytes = (server.usage().residentKilobytes() - before) / (double) count;
            System.out.printf(
                    Locale.ROOT,
                    "%6d connections in %.2f s (server CPU %.2f s), %.1f kB each%n",
                    count,
                    seconds,
                    cpu,
                    kilobytes);
            return String.format(
                    Locale.ROOT,
                    "{\"connect_s\":%.2f,\"cpu_s\":%.2f,\"kb_each\":%.1f}",
                    seconds,
                    cpu,
                    kilobytes);
        } finally {
            Thread.sleep(2_000);
        }
    }
}
