package org.veranda.model.alarm.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rows of `alarm-transitions.csv`; no value in it holds a comma.
final class AlarmTable {

    private AlarmTable() {}

    /// One cell of the table; `from` is `none` for what was never raised.
    record Row(
            String command,
            String variant,
            String from,
            String outcome,
            String changes,
            String note) {

        Map<String, String> settings() {
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

    static List<Row> rows() {
        try (InputStream file = AlarmRules.class.getResourceAsStream("alarm-transitions.csv")) {
            if (file == null) {
                throw new IllegalStateException("Cannot find alarm-transitions.csv");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(AlarmTable::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            throw new IllegalStateException("Cannot read row, six cells expected: " + line);
        }
        return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
