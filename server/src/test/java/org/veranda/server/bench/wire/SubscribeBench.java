package org.veranda.server.bench.wire;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// How many signed subscriptions a second a server takes: each client asks for all its private channels at once.
public final class SubscribeBench {

    private final int clients;
    private final int channels;

    private SubscribeBench(Options options) {
        clients = options.number("--clients", 300);
        channels = options.number("--channels", 100);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, Set.of("--servers", "--clients", "--channels"));
        new Comparison("subscribe", options, "veranda").run(new SubscribeBench(options)::measure);
    }

    /// The first rounds are for the compiler. Connecting is part of it: it is a hundredth of the work.
    private String measure(BenchedServer server, LoadLoop loop) throws IOException {
        round(server, loop);
        round(server, loop);
        round(server, loop);
        double cpu = server.usage().cpuSeconds();
        double seconds = round(server, loop);
        cpu = server.usage().cpuSeconds() - cpu;
        double perSecond = clients * channels / seconds;
        System.out.printf(
                Locale.ROOT,
                "%d signed subscriptions in %.2f s: %.0f/s, server CPU %.2f s%n",
                clients * channels,
                seconds,
                perSecond,
                cpu);
        return String.format(
                Locale.ROOT,
                "\"subscriptions\":%d,\"per_s\":%.0f,\"cpu_s\":%.2f",
                clients * channels,
                perSecond,
                cpu);
    }

    private double round(BenchedServer server, LoadLoop loop) throws IOException {
        try (Swarm swarm = new Swarm(server.target(), loop, this::channels)) {
            long start = System.nanoTime();
            swarm.connect(clients, 0);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private List<String> channels(int client) {
        return IntStream.range(0, channels)
                .mapToObj(channel -> "private-bench-" + client + "-" + channel)
                .toList();
    }
}
