package org.veranda.server.admin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A command with its options, `--name value` or `--name=value`; properties go on to Spring.
record AdminArguments(String command, Map<String, String> options, List<String> rest) {

    private static final String DATA = "--data";
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*\\]");

    static AdminArguments parse(List<String> args) {
        if (args.isEmpty()) {
            throw new NotUnderstood("Cannot tell what to do: a command is missing");
        }
        Map<String, String> options = new LinkedHashMap<>();
        List<String> properties = new ArrayList<>();
        Iterator<String> rest = args.subList(1, args.size()).iterator();
        while (rest.hasNext()) {
            String typed = rest.next();
            int equals = typed.indexOf('=');
            String option = equals < 0 ? typed : typed.substring(0, equals);
            if (!option.startsWith("--")) {
                throw new NotUnderstood("Cannot understand '%s'".formatted(typed));
            } else if (equals > 0 && option.contains(".")) {
                properties.add(typed);
            } else {
                options.put(option, equals < 0 ? next(option, rest) : typed.substring(equals + 1));
            }
        }
        return new AdminArguments(args.getFirst(), options, properties);
    }

    private static String next(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "--";
        if (value.startsWith("--")) {
            throw new NotUnderstood("Cannot understand %s: its value is missing".formatted(option));
        }
        return value;
    }

    /// The value of an option that the command cannot do without.
    String get(String option) {
        String value = options.get(option);
        if (value == null || value.isBlank()) {
            throw new NotUnderstood("Cannot %s: %s is missing".formatted(command, option));
        }
        return value.strip();
    }

    /// The same where a number is expected.
    long number(String option) {
        String value = get(option);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException _) {
            throw new NotUnderstood(
                    "Cannot %s: %s must be a number, not '%s'".formatted(command, option, value));
        }
    }

    String get(String option, String otherwise) {
        return options.getOrDefault(option, otherwise).strip();
    }

    /// What Spring shall know.
    Stream<String> properties() {
        Stream<String> data =
                options.containsKey(DATA)
                        ? Stream.of("--veranda.data=" + options.get(DATA))
                        : Stream.empty();
        return Stream.concat(data, rest.stream());
    }

    /// Refuses options that the synopsis does not name, and does without none that it names outside brackets.
    void checkAgainst(String synopsis) {
        for (String option : options.keySet()) {
            if (!option.equals(DATA) && !synopsis.contains(option + " ")) {
                throw new NotUnderstood("Cannot %s: %s is not known".formatted(command, option));
            }
        }
        OPTION.matcher(IN_BRACKETS.matcher(synopsis).replaceAll(""))
                .results()
                .forEach(needed -> get(needed.group()));
    }
}
