package org.veranda.server.bench.wire;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// Some clients stop reading: what the others feel of it, and what each costs in memory.
public final class SlowBench {

    static final Set<String> OPTIONS =
            Set.of("--servers", "--clients", "--slow", "--rate", "--size", "--seconds");

    private final int clients;
    private final int slow;
    private final int rate;
    private final int size;
    private final int seconds;

    private SlowBench(Options options) {
        clients = options.number("--clients", 100);
        slow = options.number("--slow", 10);
        rate = options.number("--rate", 200);
        size = options.number("--size", 8_000);
        seconds = options.number("--seconds", 12);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, OPTIONS);
        new Comparison("slow", options, "node,veranda").run(new SlowBench(options)::measure);
    }

    private String measure(BenchedServer server, LoadLoop loop)
            throws IOException, InterruptedException {
        try (Workload workload = new Workload(server, loop, 1, clients, size, slow)) {
            workload.run(rate / 4.0, seconds, clients);
            workload.run(rate / 2.0, seconds, clients);
            Step without = workload.run(rate, seconds, clients);
            System.out.println("all read      " + without);
            long before = server.usage().residentKilobytes();
            workload.stopReading(slow);
            Step with = workload.run(rate, seconds, clients - slow);
            long grown = server.usage().residentKilobytes() - before;
            System.out.println("some do not   " + with);
            System.out.printf(
                    Locale.ROOT,
                    "%d of %d stopped: p99 %.2f times as long, %d kB each%n",
                    slow,
                    clients,
                    with.p99() / without.p99(),
                    grown / slow);
            return String.format(
                    Locale.ROOT,
                    "\"without\":%s,\"with\":%s,\"p99_ratio\":%.3f,\"kb_each\":%d",
                    without.json(),
                    with.json(),
                    with.p99() / without.p99(),
                    grown / slow);
        }
    }
}
