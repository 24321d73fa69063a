package org.veranda.server.demo;

import org.veranda.model.identity.Role;
import org.veranda.server.csv.CsvRow;
import org.veranda.server.demo.life.Staff;

import java.time.ZoneId;
import java.util.List;

/// What one demo resort is called and where its files lie.
record DemoResort(String name, String domain, ZoneId timeZone, String files) {

    /// The published password of everyone in the demo.
    static final String PASSWORD = "demo-veranda";

    static List<DemoResort> all() {
        return DemoFiles.table("resorts.csv", "name", "domain", "time_zone", "files").stream()
                .map(row ->
                        new DemoResort(
                                row.get("name", 60),
                                row.get("domain", 60),
                                ZoneId.of(row.get("time_zone", 60)),
                                row.get("files", 60)))
                .toList();
    }

    List<Staff> staff() {
        return DemoFiles.table(files + "-people.csv", "person", "name", "role").stream()
                .map(row ->
                        new Staff(
                                row.get("person", 60),
                                row.get("name", 60),
                                Role.of(row.get("role", 60))))
                .toList();
    }

    List<CsvRow> roomTypes() {
        return DemoFiles.table(files + "-room-types.csv", "code", "name");
    }

    List<CsvRow> rooms() {
        return DemoFiles.table(files + "-rooms.csv", "name", "room_type", "location", "floor");
    }

    String address(Staff staff) {
        return staff.person() + "@" + domain;
    }
}
