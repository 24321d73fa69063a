package org.veranda.server.bench.wire;

import org.veranda.server.bench.BenchMachine;

import java.io.IOException;

/// Measures one server after the other with the same load in one run, and prints the machine, the settings and the figures.
final class Comparison {

    private final String name;
    private final Options options;
    private final String servers;

    /// @param servers those that are measured when nothing else is asked for
    Comparison(String name, Options options, String servers) {
        this.name = name;
        this.options = options;
        this.servers = servers;
    }

    /// What is measured of one server; answers its figures as JSON.
    interface Measurement {

        String of(BenchedServer server, LoadLoop loop) throws IOException, InterruptedException;
    }

    /// Starts a server.
    interface Start {

        BenchedServer now() throws IOException;
    }

    void run(Measurement measurement) throws IOException, InterruptedException {
        System.out.println("machine   " + BenchMachine.describe());
        System.out.printf(
                "settings  %s, %s%n",
                options.values().isEmpty() ? "as usual" : options.values(),
                BenchedServer.isPinned()
                        ? "server on the first processor, load on the second"
                        : "server and load on the same processors");
        if (options.wants("node", servers)) {
            measure(measurement, BenchedServer::nodeWs);
        }
        if (options.wants("veranda", servers)) {
            measure(measurement, BenchedServer::veranda);
        }
    }

    private void measure(Measurement measurement, Start start)
            throws IOException, InterruptedException {
        try (BenchedServer server = start.now();
                LoadLoop loop = new LoadLoop()) {
            System.out.println("server    " + server.name());
            String figures = measurement.of(server, loop);
            System.out.printf(
                    "BENCH {\"name\":\"%s\",\"server\":\"%s\",%s}%n", name, server.name(), figures);
        }
    }
}
