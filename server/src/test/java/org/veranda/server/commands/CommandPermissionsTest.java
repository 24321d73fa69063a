package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.outcome;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.CommandCatalogue;
import org.veranda.wire.CommandId;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `commands.csv` against the server: every command that it lists can be sent as it lists it, and is
/// open to exactly the roles that it says.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandPermissionsTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;

    private Resort quinta;
    private Resort serra;
    private long booking;
    private long request;
    private long task;
    private long alarm;

    @BeforeAll
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 2);
        serra = resorts.build(pair.serra(), 1);
        Map<String, Object> body =
                Map.of("guest_name", "Ana", "arrival", "2031-01-01", "departure", "2031-01-02");
        booking =
                people.signIn(quinta.tenant(), Role.FRONT_DESK)
                        .post("/api/v1/bookings", body)
                        .data()
                        .path("id")
                        .asLong();
        Map<String, Object> broken =
                Map.of("room_id", quinta.room(1).value(), "description", "Leak");
        request =
                people.signIn(quinta.tenant(), Role.HOUSEKEEPER)
                        .post("/api/v1/maintenance/requests", broken)
                        .data()
                        .path("id")
                        .asLong();
        task = created(Role.HOUSEKEEPER, "task.create", Map.of("kind", "guest_request"));
        alarm = created(Role.MANAGER, "alarm.raise", Map.of("alarm_type", "leak", "title", "Leak"));
    }

    private long created(Role role, String type, Map<String, Object> fields) {
        return Commands.send(
                        people.signIn(quinta.tenant(), role),
                        List.of(Commands.command(type, fields)))
                .getFirst()
                .path("created")
                .asLong();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void areThoseOfTheCatalogue(Role role) {
        List<CommandCatalogue.Entry> entries = List.copyOf(CommandCatalogue.entries());

        List<JsonNode> outcomes =
                Commands.send(
                        people.signIn(quinta.tenant(), role),
                        entries.stream().map(this::sample).toList());

        for (int i = 0; i < entries.size(); i++) {
            boolean may = role.permissions().contains(entries.get(i).permission());
            boolean refused = outcome(outcomes.get(i)).equals("refused NOT_PERMITTED");
            assertThat(refused).as(entries.get(i).type() + ": " + outcomes.get(i)).isEqualTo(!may);
        }
    }

    @Test
    void endAtTheTenant() {
        List<JsonNode> outcomes =
                Commands.send(
                        people.signIn(serra.tenant(), Role.RESORT_ADMIN),
                        CommandCatalogue.entries().stream()
                                .filter(entry ->
                                        !List.of("booking.create", "task.create", "alarm.raise")
                                                .contains(entry.type()))
                                .map(this::sample)
                                .toList());

        assertThat(outcomes.stream().map(Commands::outcome)).containsOnly("refused NOT_FOUND");
    }

    private Map<String, Object> sample(CommandCatalogue.Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (CommandCatalogue.Field field : entry.fields()) {
            if (field.required()) {
                fields.put(field.name(), value(field));
            }
        }
        return Commands.command(entry.type(), fields);
    }

    private Object value(CommandCatalogue.Field field) {
        return switch (field.name()) {
            case "room_id" -> quinta.room(0).value();
            case "booking_id", "with" -> booking;
            case "maintenance_id" -> request;
            case "task_id" -> task;
            case "alarm_id" -> alarm;
            case "package_id", "rollout_id" -> Long.MAX_VALUE;
            case "alarm_type" -> "leak";
            default -> ofType(field.type());
        };
    }

    private static Object ofType(String type) {
        return switch (type) {
            case "id", "integer" -> 1;
            case "boolean" -> true;
            case "date" -> "2031-01-05";
            case "instant" -> "2031-01-05T12:00:00.000Z";
            case "uuid" -> CommandId.next().toString();
            case "condition" -> "dirty";
            case "block_kind" -> "ooo";
            case "guest_request" -> "dnd";
            case "occupancy" -> "vacant";
            case "booking_status" -> "confirmed";
            case "party" -> Map.of("adults", 1, "children", 0);
            case "task_kind" -> "guest_request";
            case "block_cause" -> "parts";
            case "suppression_cause" -> "maintenance_window";
            case "text" -> "as the test says";
            default -> throw new IllegalArgumentException("Cannot make a sample of " + type);
        };
    }
}
