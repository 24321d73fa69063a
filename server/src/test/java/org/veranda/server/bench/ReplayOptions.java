package org.veranda.server.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

/// What `./veranda bench replay` was asked for.
///
/// @param speed how many times faster than life; 0 is as fast as it goes
/// @param days how many days of the month
record ReplayOptions(Path file, int speed, int days) {

    private static final String FILE = "shared/data/resort-bookings-2015-07.csv";

    static ReplayOptions of(String[] args) {
        ReplayOptions options = new ReplayOptions(usualFile(), 1_000, 31);
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private ReplayOptions with(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("Cannot read " + name + ": its value is missing");
        }
        String value = rest.next();
        return switch (name) {
            case "--file" -> new ReplayOptions(Path.of(value), speed, days);
            case "--speed" -> new ReplayOptions(file, Integer.parseInt(value), days);
            case "--days" -> new ReplayOptions(file, speed, Integer.parseInt(value));
            default ->
                    throw new IllegalArgumentException(
                            "Cannot understand %s: expected --file, --speed or --days"
                                    .formatted(name));
        };
    }

    /// The real month where it lies beside the checkout; a made-up one is drawn otherwise.
    private static Path usualFile() {
        Path root = Path.of(System.getProperty("veranda.root", "")).toAbsolutePath();
        return Stream.of(root.resolve("..").resolve(FILE), root.resolve(FILE))
                .filter(Files::isReadable)
                .findFirst()
                .orElse(Path.of(""));
    }
}
