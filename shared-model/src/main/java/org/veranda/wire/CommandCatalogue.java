package org.veranda.wire;

import org.veranda.model.identity.Permission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every command that travels, as `commands.csv` beside this class lists them.
public final class CommandCatalogue {

    private static final Map<String, Entry> ENTRIES = Collections.unmodifiableMap(load());

    private CommandCatalogue() {}

    /// When a desk without a server may give a command.
    public enum Offline {
        ALWAYS,
        /// With a lease that was taken while online.
        LEASE,
        NEVER
    }

    /// One field of a command.
    ///
    /// @param type such as `id`, `text`, `date`, or the name of an enumeration
    public record Field(String name, String type, boolean required) {}

    /// One command.
    ///
    /// @param undo whether `room.undo` takes it back
    /// @param events the names of the events that it may write
    public record Entry(
            String type,
            List<Field> fields,
            Permission permission,
            Offline offline,
            boolean undo,
            List<String> events) {

        public Entry {
            fields = List.copyOf(fields);
            events = List.copyOf(events);
        }
    }

    public static Collection<Entry> entries() {
        return ENTRIES.values();
    }

    /// @param type such as `room.mark_clean`
    public static Optional<Entry> find(String type) {
        return Optional.ofNullable(ENTRIES.get(type));
    }

    private static Map<String, Entry> load() {
        try (InputStream file = CommandCatalogue.class.getResourceAsStream("commands.csv")) {
            if (file == null) {
                throw new IllegalStateException("Cannot find commands.csv");
            }
            Map<String, Entry> entries = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(CommandCatalogue::entry)
                    .forEach(entry -> entries.put(entry.type(), entry));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] cells = line.split(",", -1);
        return new Entry(
                cells[0],
                words(cells[1]).stream().map(CommandCatalogue::field).toList(),
                Permission.of(cells[2]),
                Offline.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells[4].equals("yes"),
                words(cells[5]));
    }

    private static Field field(String text) {
        String[] parts = text.split(":", -1);
        return new Field(parts[0], parts[1], parts[2].equals("required"));
    }

    private static List<String> words(String cell) {
        return cell.equals("none") ? List.of() : Arrays.asList(cell.split(" "));
    }
}
