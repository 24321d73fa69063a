package org.veranda.model.alarm.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The types of alarms that the house knows, as `alarm-kinds.csv` beside this class lists them.
public final class AlarmKinds {

    private static final Map<String, AlarmKind> KNOWN = Collections.unmodifiableMap(load());

    private AlarmKinds() {}

    public static Collection<AlarmKind> known() {
        return KNOWN.values();
    }

    /// The kind of that type; one that nobody knows has no peculiarity.
    public static AlarmKind of(String type) {
        AlarmKind kind = KNOWN.get(type);
        return kind != null ? kind : unknown(type);
    }

    private static AlarmKind unknown(String type) {
        return new AlarmKind(
                type,
                Severity.INFO,
                null,
                null,
                false,
                false,
                false,
                false,
                Duration.ZERO,
                Duration.ZERO);
    }

    private static Map<String, AlarmKind> load() {
        try (InputStream file = AlarmKinds.class.getResourceAsStream("alarm-kinds.csv")) {
            if (file == null) {
                throw new IllegalStateException("Cannot find alarm-kinds.csv");
            }
            Map<String, AlarmKind> kinds = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> kind(line.split(",", -1)))
                    .forEach(kind -> kinds.put(kind.type(), kind));
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AlarmKind kind(String[] cells) {
        return new AlarmKind(
                cells[0],
                Severity.of(cells[1]),
                severity(cells[2]),
                severity(cells[3]),
                cells[4].equals("yes"),
                cells[5].equals("yes"),
                cells[6].equals("yes"),
                cells[7].equals("yes"),
                Duration.ofSeconds(Long.parseLong(cells[8])),
                Duration.ofSeconds(Long.parseLong(cells[9])));
    }

    private static @Nullable Severity severity(String cell) {
        return cell.equals("none") ? null : Severity.of(cell);
    }
}
