package org.veranda.server.bench.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What a bench was asked for, as `--name value`.
public record Options(Map<String, String> values) {

    /// @param known the names that the bench knows
    public static Options of(String[] args, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!known.contains(args[i])) {
                throw new IllegalArgumentException(
                        "Cannot understand %s: expected one of %s".formatted(args[i], known));
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "Cannot read " + args[i] + ": its value is missing");
            }
            values.put(args[i], args[i + 1]);
        }
        return new Options(values);
    }

    public int number(String name, int usual) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(usual)));
    }

    /// Whether to measure that server.
    ///
    /// @param usual those that are measured when nothing was said
    boolean wants(String server, String usual) {
        String asked = values.getOrDefault("--servers", usual);
        return Set.of(asked.split(",")).contains(server);
    }
}
