package org.veranda.server;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The options of `./veranda server` as properties: `--port 8080` and `--port=8080` mean
/// `--veranda.port=8080`. What already is a property is left alone.
final class CommandLine {

    private static final Map<String, String> WITH_VALUE =
            Map.of(
                    "--port", "veranda.port",
                    "--data", "veranda.data",
                    "--app", "veranda.app",
                    "--simulate", "veranda.simulate",
                    "--devices", "veranda.devices");

    private CommandLine() {}

    static String[] properties(List<String> args) {
        List<String> properties = new ArrayList<>();
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            properties.add(property(rest.next(), rest));
        }
        return properties.toArray(String[]::new);
    }

    private static String property(String option, Iterator<String> rest) {
        if (option.equals("--demo")) {
            return "--spring.profiles.include=demo";
        }
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        String property = WITH_VALUE.get(name);
        if (property != null) {
            String value = equals < 0 ? next(name, rest) : option.substring(equals + 1);
            return "--" + property + "=" + value;
        }
        if (equals > 0 && name.startsWith("--") && name.contains(".")) {
            return option;
        }
        throw new NotUnderstood(
                "Cannot understand '%s': expected --port N, --data DIR, --demo, --app ID:KEY:SECRET, --simulate PACE or --devices N"
                        .formatted(option));
    }

    private static String next(String name, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "--";
        if (value.startsWith("--")) {
            throw new NotUnderstood("Cannot understand %s: its value is missing".formatted(name));
        }
        return value;
    }

    /// What was typed makes no sense; the message says what would.
    static final class NotUnderstood extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }
}
