package org.veranda.server.bench.wire;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// One channel with many subscribers: what a delivery costs at a fixed rate, and the highest rate at which all of it comes, in
/// order, 99 of a hundred within 250 ms.
public final class FanoutBench {

    private static final int FIXED = 40;
    private static final double GROWTH = 1.7;
    private static final int HALVINGS = 3;
    private static final int BYTES = 200;

    /// Rates that grow, so that the server has compiled what it runs before it counts.
    private static final int[] WARMING = {20, 100, 300, 300, 600, 600};

    private final int subscribers;
    private final int seconds;

    private FanoutBench(Options options) {
        subscribers = options.number("--subscribers", 1_000);
        seconds = options.number("--seconds", 4);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, Set.of("--servers", "--subscribers", "--seconds"));
        new Comparison("fanout", options, "node,veranda").run(new FanoutBench(options)::measure);
    }

    private String measure(BenchedServer server, LoadLoop loop)
            throws IOException, InterruptedException {
        try (Workload workload = new Workload(server, loop, 1, subscribers, BYTES, 0)) {
            for (int rate : WARMING) {
                workload.run(rate, seconds, subscribers);
            }
            Step fixed = workload.run(FIXED, seconds * 2, subscribers);
            System.out.println(fixed);
            Step highest = search(workload);
            System.out.printf(Locale.ROOT, "highest   %s%n", highest);
            return "\"fixed\":%s,\"highest\":%s".formatted(fixed.json(), highest.json());
        }
    }

    private Step search(Workload workload) throws IOException, InterruptedException {
        Step best = tried(workload, FIXED);
        double good = FIXED;
        double bad = FIXED;
        while (bad == good) {
            bad = good * GROWTH;
            Step step = tried(workload, bad);
            if (step.isGood()) {
                best = step;
                good = bad;
            }
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (good + bad) / 2;
            Step step = tried(workload, middle);
            if (step.isGood()) {
                best = step;
                good = middle;
            } else {
                bad = middle;
            }
        }
        return best;
    }

    /// A step that fails is asked once more.
    private Step tried(Workload workload, double rate) throws IOException, InterruptedException {
        Step step = workload.run(rate, seconds, subscribers);
        System.out.println(step);
        if (!step.isGood()) {
            step = workload.run(rate, seconds, subscribers);
            System.out.println(step);
        }
        return step;
    }
}
