package org.veranda.server.bench.wire;

import java.io.IOException;
import java.util.Set;

/// Many tenants with a few clients each and an event now and then: how long one takes to all clients of its tenant.
public final class TenantsBench {

    private static final int BYTES = 200;

    private final int tenants;
    private final int clients;
    private final int rate;
    private final int seconds;

    private TenantsBench(Options options) {
        tenants = options.number("--tenants", 500);
        clients = options.number("--clients", 4);
        rate = options.number("--rate", 200);
        seconds = options.number("--seconds", 30);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options =
                Options.of(
                        args, Set.of("--servers", "--tenants", "--clients", "--rate", "--seconds"));
        new Comparison("tenants", options, "node,veranda").run(new TenantsBench(options)::measure);
    }

    private String measure(BenchedServer server, LoadLoop loop)
            throws IOException, InterruptedException {
        int all = tenants * clients;
        try (Workload workload = new Workload(server, loop, tenants, all, BYTES, 0)) {
            for (int i = 0; i < 4; i++) {
                workload.run(rate * 3, seconds, all);
            }
            workload.run(rate, seconds / 2.0, all);
            Step step = workload.run(rate, seconds, all);
            System.out.println(step);
            return "\"step\":" + step.json();
        }
    }
}
