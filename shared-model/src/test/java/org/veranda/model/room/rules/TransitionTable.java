package org.veranda.model.room.rules;

import org.veranda.model.room.DisplayCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of `room-transitions.csv`; no value in it holds a comma.
final class TransitionTable {

    private static final String NONE = "plain";

    private TransitionTable() {}

    /// One cell of the table.
    ///
    /// @param override the outcome when somebody with every permission overrides
    /// @param epoch by how much the dirty epoch rises when the outcome, or else the override, goes
    ///     ahead; `changes` and `effects` likewise
    record Row(
            String command,
            String variant,
            String from,
            String outcome,
            String epoch,
            String override,
            String changes,
            String effects,
            String note) {

        Map<String, String> settings() {
            if (variant.equals(NONE)) {
                return Map.of();
            }
            return Arrays.stream(variant.split(" "))
                    .map(setting -> setting.split("=", 2))
                    .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        }

        DisplayCode column() {
            return code(from);
        }

        @Override
        public String toString() {
            return "%s (%s) from %s".formatted(command, variant, from);
        }
    }

    static List<Row> rows() {
        String path = "room-transitions.csv";
        try (InputStream file = RoomRules.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("Cannot find " + path);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(TransitionTable::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DisplayCode code(String wire) {
        return Stream.of(DisplayCode.values())
                .filter(code -> code.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find code " + wire));
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 9) {
            throw new IllegalStateException("Cannot read row, nine cells expected: " + line);
        }
        return new Row(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7],
                cells[8]);
    }
}
