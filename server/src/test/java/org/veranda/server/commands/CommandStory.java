package org.veranda.server.commands;

import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.send;

import org.veranda.server.testing.Api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One line of `command-stories.txt`: commands that lead up to the last one, which is what the line is
/// about. TODAY, SOON and FAR stand for days, LATER for a moment; ROOM and NEXT for rooms of the story's
/// own, BLOCK for the planned block of the first, LAST for the command before, FIRST and SECOND for
/// bookings that the story made, ME for who tells it. GUEST, BOOKED, ALARM, ROLLOUT and AGREED stand for the
/// usual beginnings.
final class CommandStory {

    private static final String GUEST =
            "room.mark_clean {\"dirty_epoch\":1}; booking.walk_in"
                    + " {\"room_id\":\"ROOM\",\"departure\":\"SOON\"}";
    private static final String BOOKED =
            "booking.create {\"kind\":\"$1\",\"guest_name\":\"Inês Costa\",\"option_until\":\"TODAY\","
                    + "\"party\":{\"adults\":2,\"children\":0},"
                    + "\"arrival\":\"TODAY\",\"departure\":\"FAR\"}";

    private static final String ALARM =
            "alarm.raise {\"room_id\":\"ROOM\",\"alarm_type\":\"lock_forced\",\"severity\":\"minor\"}";
    private static final String ROLLOUT =
            "firmware.create {\"name\":\"Locks\",\"package_id\":\"PACKAGE\","
                    + "\"target\":{\"serials\":[\"SERIAL\"]}}";
    private static final String AGREED = "ROLLOUT; firmware.submit {}; firmware.approve {}";

    private final Api manager;
    private final Api approver;
    private final long firmware;
    private final long room;
    private final long next;
    private final List<Map<String, Object>> sent = new ArrayList<>();
    private final List<JsonNode> outcomes = new ArrayList<>();
    private final List<Long> made = new ArrayList<>();

    /// @param firmware a package that may be rolled out
    CommandStory(Api manager, Api approver, long firmware, long room, long next) {
        this.manager = manager;
        this.approver = approver;
        this.firmware = firmware;
        this.room = room;
        this.next = next;
    }

    static List<String> all() {
        try (InputStream file = CommandStory.class.getResourceAsStream("command-stories.txt")) {
            byte[] bytes = Objects.requireNonNull(file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The type of the command that a line is about.
    static String about(String story) {
        List<String> steps = List.of(story.replace("ALARM", ALARM).split("; "));
        return type(steps.getLast());
    }

    void tell(String story) {
        String whole =
                story.replace("GUEST", GUEST)
                        .replace("ALARM", ALARM)
                        .replaceAll("BOOKED (\\w+)", BOOKED)
                        .replace("AGREED", AGREED)
                        .replace("ROLLOUT", ROLLOUT)
                        .replace("SERIAL", "FW-" + room)
                        .replace("\"PACKAGE\"", String.valueOf(firmware));
        for (String step : whole.split("; ")) {
            if (step.startsWith("day.end")) {
                endDay();
            } else {
                give(type(step), step.substring(step.indexOf(' ') + 1));
            }
        }
    }

    /// Sends one more command that takes back the last one.
    void undo() {
        give("room.undo", "{\"room_id\":\"ROOM\",\"command_id\":\"LAST\"}");
    }

    List<JsonNode> outcomes() {
        return outcomes;
    }

    /// The commands as they were sent.
    List<Map<String, Object>> sent() {
        return sent;
    }

    private void give(String type, String json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (type) {
            case "booking.create",
                    "booking.walk_in",
                    "alarm.raise",
                    "firmware.create",
                    "task.create" -> {}
            case "maintenance.report" -> fields.put("room_id", room);
            default -> {
                String machine = type.substring(0, type.indexOf('.'));
                String target = machine.equals("firmware") ? "rollout" : machine;
                fields.put(target + "_id", machine.equals("room") ? room : made.getFirst());
            }
        }
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(field -> fields.put(field.getKey(), meant(field.getValue())));
        Map<String, Object> command = command(type, fields);
        JsonNode outcome = send(giver(type), List.of(command)).getFirst();
        sent.add(command);
        outcomes.add(outcome);
        if (outcome.has("created")) {
            made.add(outcome.path("created").asLong());
        }
    }

    /// Sends the last command once more.
    JsonNode again() {
        Map<String, Object> last = sent.getLast();
        return send(giver(String.valueOf(last.get("type"))), List.of(last)).getFirst();
    }

    /// Who made a rollout cannot approve it.
    private Api giver(String type) {
        return type.equals("firmware.approve") || type.equals("firmware.deny") ? approver : manager;
    }

    private Object meant(JsonNode value) {
        return switch (value.isString() ? value.asString() : "") {
            case "TODAY" -> today().toString();
            case "SOON" -> today().plusDays(1).toString();
            case "FAR" -> today().plusDays(3).toString();
            case "LATER" -> Instant.now().plusSeconds(3600).toString();
            case "ROOM" -> room;
            case "NEXT" -> next;
            case "ME" -> manager.get("/api/v1/auth/me").data().path("id").asLong();
            case "FIRST" -> made.getFirst();
            case "SECOND" -> made.get(1);
            case "LAST" -> String.valueOf(sent.getLast().get("id"));
            case "BLOCK" ->
                    manager.get("/api/v1/rooms/" + room).data().at("/planned_blocks/0/id").asLong();
            default -> value;
        };
    }

    private LocalDate today() {
        JsonNode property = manager.get("/api/v1/property").data();
        return LocalDate.parse(property.path("business_date").asString());
    }

    private void endDay() {
        manager.post("/api/v1/property/end-of-day", Map.of("business_date", today().toString()));
    }

    private static String type(String step) {
        return step.substring(0, step.indexOf(' '));
    }
}
