package org.veranda.model.maintenance;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/// A request as a row of the table finds it: Rui has what is assigned, and did what is done.
final class RequestScene {

    static final RequestId LEAK = new RequestId(101);
    static final RoomId VILLA = new RoomId(4);
    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

    private static final Map<String, Staff> PEOPLE =
            Map.of(
                    "rui", new Staff(new UserId(5), "rui", Role.MAINTENANCE.permissions()),
                    "bia", new Staff(new UserId(6), "bia", Role.MAINTENANCE.permissions()),
                    "manager", new Staff(new UserId(7), "manager", Role.MANAGER.permissions()),
                    "housekeeper",
                            new Staff(
                                    new UserId(8), "housekeeper", Role.HOUSEKEEPER.permissions()));

    private final Map<String, String> settings;

    RequestScene(Map<String, String> settings) {
        this.settings = settings;
    }

    static Staff person(String name) {
        Staff staff = PEOPLE.get(name);
        if (staff == null) {
            throw new IllegalArgumentException("Cannot find " + name);
        }
        return staff;
    }

    MaintenanceRequest request(RequestStatus status) {
        Worker rui = Worker.of(person("rui"));
        boolean done = status == RequestStatus.DONE || status == RequestStatus.VERIFIED;
        boolean assigned = status != RequestStatus.REPORTED;
        return new MaintenanceRequest(
                LEAK,
                VILLA,
                "The shower leaks",
                RequestPriority.MEDIUM,
                status,
                Worker.of(person("housekeeper")),
                assigned ? rui : null,
                done ? rui : null,
                null,
                3,
                NOON.minusSeconds(600),
                NOON.minusSeconds(60));
    }

    MaintenanceCommand.Continuing command(String name) {
        return switch (name) {
            case "assign" -> new MaintenanceCommand.Assign(new UserId(9));
            case "start" -> new MaintenanceCommand.Start();
            case "done" -> new MaintenanceCommand.Done(note());
            case "verify" -> new MaintenanceCommand.Verify();
            case "cancel" ->
                    new MaintenanceCommand.Cancel(
                            settings.containsKey("reason") ? " " : "Reported twice");
            default -> throw new IllegalArgumentException("Cannot make command " + name);
        };
    }

    MaintenanceContext context() {
        String to = settings.getOrDefault("to", "nobody");
        return new MaintenanceContext(
                property(),
                person(settings.getOrDefault("by", "rui")),
                NOON,
                to.equals("nobody") ? null : Worker.of(person(to)));
    }

    private @Nullable String note() {
        return switch (settings.getOrDefault("note", "none")) {
            case "new" -> "Seal replaced";
            case "long" -> "x".repeat(501);
            default -> null;
        };
    }

    private Property property() {
        return new Property(
                "Quinta do Mar",
                ZoneId.of("Europe/Lisbon"),
                LocalDate.of(2026, 7, 14),
                ReadySet.CLEAN,
                settings.containsKey("inspects"),
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                LocalTime.of(3, 0),
                null);
    }
}
