package org.veranda.server.bench;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;

/// What `./veranda bench latency` was asked for.
///
/// @param server a server started with `--demo`, instead of the bench's own
record LatencyOptions(
        @Nullable URI server, int tenants, int clients, int rate, int seconds, int warmUp) {

    private static final LatencyOptions USUAL = new LatencyOptions(null, 50, 4, 200, 20, 20);

    static LatencyOptions of(String[] args) {
        LatencyOptions options = USUAL;
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
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
            case "--warm-up" ->
                    new LatencyOptions(server, tenants, clients, rate, seconds, number(value));
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
