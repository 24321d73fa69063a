package org.veranda.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of a transition table of six columns; no value in it holds a comma.
public final class TransitionRows {

    private TransitionRows() {}

    /// One cell of the table, with the circumstances of its variant.
    public record Row(
            String command,
            String variant,
            String from,
            String outcome,
            String changes,
            String note) {

        public Map<String, String> settings() {
            return Arrays.stream(variant.split(" "))
                    .filter(setting -> setting.contains("="))
                    .map(setting -> setting.split("=", 2))
                    .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        }

        @Override
        public String toString() {
            return "%s (%s) from %s".formatted(command, variant, from);
        }
    }

    public static Stream<Row> of(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Cannot find " + name);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(TransitionRows::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 6 || Arrays.stream(cells).anyMatch(String::isBlank)) {
            throw new IllegalStateException("Cannot read row, six written cells expected: " + line);
        }
        return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
