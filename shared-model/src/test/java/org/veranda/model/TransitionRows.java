package org.veranda.model;

import java.util.Arrays;
import java.util.List;
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
        return CsvRows.beside(beside, name).stream().map(TransitionRows::row);
    }

    private static Row row(CsvRows.Row line) {
        List<String> cells = line.cells();
        if (cells.size() != 6 || cells.stream().anyMatch(String::isBlank)) {
            throw new IllegalStateException("Cannot read row, six written cells expected: " + line);
        }
        return new Row(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }
}
