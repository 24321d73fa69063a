package org.veranda.server.layout;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.csv.CsvRow;
import org.veranda.server.csv.CsvTable;
import org.veranda.server.csv.ImportResult;
import org.veranda.server.rooms.RoomDraft;
import org.veranda.server.rooms.RoomRegistry;
import org.veranda.wire.LocationView;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Takes in rooms from a CSV file, all or none: columns `name, room_type` (code or name), `location`,
/// and `floor` if there is one. A room that is there already is skipped.
@Service
class RoomImport {

    private final LayoutService layout;
    private final RoomRegistry registry;

    RoomImport(LayoutService layout, RoomRegistry registry) {
        this.layout = layout;
        this.registry = registry;
    }

    @Transactional
    ImportResult load(byte[] file, boolean dryRun) {
        CsvTable table = CsvTable.read(file, Set.of("name", "room_type", "location"));
        Map<String, RoomTypeId> types = types();
        Map<String, LocationId> locations = locations();
        Map<String, RoomDraft> drafts = new LinkedHashMap<>();
        for (CsvRow row : table.rows()) {
            RoomDraft draft = draft(row, types, locations);
            if (draft != null && drafts.put(draft.name(), draft) != null) {
                row.mistake("name", "'%s' is in the file twice".formatted(draft.name()));
            }
        }
        table.mistakes().refuseIfAny();
        int rows = drafts.size();
        Set<String> known = new HashSet<>(registry.known(drafts.keySet()));
        drafts.keySet().removeAll(known);
        if (!dryRun && !drafts.isEmpty()) {
            layout.addRooms(drafts.values().stream().toList());
        }
        return new ImportResult(drafts.size(), known.size(), rows);
    }

    private static @Nullable RoomDraft draft(
            CsvRow row, Map<String, RoomTypeId> types, Map<String, LocationId> locations) {
        String name = row.get("name", 60);
        String typeName = row.get("room_type", 100);
        String locationName = row.get("location", 100);
        RoomTypeId type = types.get(typeName);
        LocationId location = locations.get(locationName);
        if (type == null && !typeName.isEmpty()) {
            row.mistake("room_type", "there is no room type '%s'".formatted(typeName));
        }
        if (location == null && !locationName.isEmpty()) {
            row.mistake("location", "there is no location '%s'".formatted(locationName));
        }
        String floor = row.find("floor", 20);
        return type == null || location == null || name.isEmpty()
                ? null
                : new RoomDraft(name, type, location, floor);
    }

    private Map<String, RoomTypeId> types() {
        Map<String, RoomTypeId> byName = new HashMap<>();
        layout.roomTypes().forEach(type -> byName.put(type.name(), type.id()));
        layout.roomTypesByCode().forEach(byName::put);
        return byName;
    }

    private Map<String, LocationId> locations() {
        Map<String, LocationId> byName = new HashMap<>();
        for (LocationView location : layout.locations()) {
            byName.put(location.name(), location.id());
        }
        return byName;
    }
}
