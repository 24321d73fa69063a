package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.server.csv.CsvRow;
import org.veranda.server.csv.CsvTable;
import org.veranda.server.csv.ImportResult;
import org.veranda.server.rooms.RoomQueries;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes in devices from a CSV file, all or none: columns `serial, kind`, and `name, model, room, location, parent,
/// interval_seconds` if there are such; room and location by name, parent by serial. A serial that is known is skipped.
@Service
class DeviceImport {

    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9_=@,.;-]{1,64}");
    private static final int LONGEST_INTERVAL = 86_400;
    private static final int SHORTEST_INTERVAL = 5;

    private final DeviceRegister register;
    private final RoomQueries rooms;

    DeviceImport(DeviceRegister register, RoomQueries rooms) {
        this.register = register;
        this.rooms = rooms;
    }

    /// Where devices can be, by name.
    private record Places(Map<String, RoomId> rooms, Map<String, LocationId> locations) {}

    @Transactional
    ImportResult load(byte[] file, boolean dryRun) {
        CsvTable table = CsvTable.read(file, Set.of("serial", "kind"));
        Places places = places();
        Map<String, DeviceDraft> drafts = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            DeviceDraft draft = draft(row, places);
            if (draft != null && drafts.put(draft.serial(), draft) != null) {
                row.mistake("serial", "'%s' is in the file twice".formatted(draft.serial()));
            }
        }
        table.mistakes().refuseIfAny();
        int rows = drafts.size();
        Set<String> known = new HashSet<>(register.known(drafts.keySet()));
        drafts.keySet().removeAll(known);
        if (!dryRun && !drafts.isEmpty()) {
            register.add(drafts.values().stream().toList());
        }
        return new ImportResult(drafts.size(), known.size(), rows);
    }

    private static @Nullable DeviceDraft draft(CsvRow row, Places places) {
        String serial = row.get("serial", 64);
        if (!serial.isEmpty() && !SERIAL.matcher(serial).matches()) {
            row.mistake("serial", "only letters, digits and _=@,.;- are allowed");
        }
        DeviceKind kind = kind(row);
        String room = row.find("room", 60);
        String location = row.find("location", 100);
        if (room != null && !places.rooms().containsKey(room)) {
            row.mistake("room", "there is no room '%s'".formatted(room));
        }
        if (location != null && !places.locations().containsKey(location)) {
            row.mistake("location", "there is no location '%s'".formatted(location));
        }
        if (room != null && location != null) {
            row.mistake("location", "a device is in a room or somewhere else, not both");
        }
        int interval = row.number("interval_seconds", DeviceDraft.USUAL_INTERVAL, LONGEST_INTERVAL);
        if (interval < SHORTEST_INTERVAL) {
            row.mistake("interval_seconds", "at least %d".formatted(SHORTEST_INTERVAL));
        }
        return kind == null
                ? null
                : new DeviceDraft(
                        serial,
                        kind,
                        row.find("name", 100),
                        row.find("model", 100),
                        room == null ? null : places.rooms().get(room),
                        location == null ? null : places.locations().get(location),
                        row.find("parent", 64),
                        interval,
                        null);
    }

    private static @Nullable DeviceKind kind(CsvRow row) {
        String word = row.get("kind", 20);
        DeviceKind kind =
                Arrays.stream(DeviceKind.values())
                        .filter(each -> each.wire().equals(word))
                        .findFirst()
                        .orElse(null);
        if (kind == null && !word.isEmpty()) {
            row.mistake("kind", "'%s' is no kind of device".formatted(word));
        }
        return kind;
    }

    private Places places() {
        Places places = new Places(new HashMap<>(), register.locations());
        rooms.all().forEach(room -> places.rooms().put(room.name(), room.id()));
        return places;
    }
}
