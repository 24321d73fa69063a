package org.veranda.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rows of a table beside a class; no value in it holds a comma.
public final class CsvRows {

    private CsvRows() {}

    /// One row, its cells by the names of their columns.
    public record Row(List<String> columns, List<String> cells) {

        public String get(String column) {
            return cells.get(columns.indexOf(column));
        }

        /// The settings `name=value` in that cell.
        public Map<String, String> settings(String column) {
            return Arrays.stream(get(column).split(" "))
                    .map(setting -> setting.split("=", 2))
                    .collect(
                            Collectors.toMap(
                                    setting -> setting[0],
                                    setting -> setting.length == 1 ? "yes" : setting[1]));
        }

        @Override
        public String toString() {
            return String.join(" ", cells);
        }
    }

    public static List<Row> beside(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find " + file);
            }
            List<List<String>> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> List.of(line.split(",", -1)))
                            .toList();
            return lines.stream().skip(1).map(line -> new Row(lines.getFirst(), line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
