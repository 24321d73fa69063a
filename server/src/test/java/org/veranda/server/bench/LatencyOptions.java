package org.veranda.server.bench;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;

/// What `./veranda bench latency` was asked for.
///
/// @param server a server started with `--demo --simulate 0`, instead of the bench's own
/// @param warmUp so many seconds, or until the bench's own server has settled
record LatencyOptions(
        @Nullable URI server,
        int tenants,
        int clients,
        int rate,
        int seconds,
        @Nullable Integer warmUp) {

    private static final LatencyOptions USUAL = new LatencyOptions(null, 50, 4, 200, 20, null);
    private static final int OF_ANOTHER_PROCESS = 60;

    static LatencyOptions of(String[] args) {
        LatencyOptions options = USUAL;
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options.server == null || options.warmUp != null
                ? options
                : options.warmedUp(OF_ANOTHER_PROCESS);
    }

    private LatencyOptions warmedUp(int most) {
        return new LatencyOptions(server, tenants, clients, rate, seconds, most);
    }

    private LatencyOptions with(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("Cannot read " + name + ": its value is missing");
        }
        String value = rest.next();
        return switch (name) {
            case "--server" ->
                    new LatencyOptions(URI.create(value), tenants, clients, rate, seconds, warmUp);
            case "--tenants" ->
                    new LatencyOptions(server, number(value), clients, rate, seconds, warmUp);
            case "--clients" ->
                    new LatencyOptions(server, tenants, number(value), rate, seconds, warmUp);
            case "--rate" ->
                    new LatencyOptions(server, tenants, clients, number(value), seconds, warmUp);
            case "--seconds" ->
                    new LatencyOptions(server, tenants, clients, rate, number(value), warmUp);
            case "--warm-up" -> warmedUp(number(value));
            default ->
                    throw new IllegalArgumentException(
                            "Cannot understand %s: expected --server, --tenants, --clients, --rate, --seconds or --warm-up"
                                    .formatted(name));
        };
    }

    private static int number(String value) {
        return Integer.parseInt(value);
    }
}
