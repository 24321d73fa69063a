package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;
import static org.veranda.server.testing.Commands.send;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.room.RoomId;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.CommandId;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ServerTest
class CommandsTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;

    private Resort quinta;
    private Resort serra;
    private Api desk;
    private Api supervisor;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 4);
        serra = resorts.build(pair.serra(), 1);
        desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        supervisor = people.signIn(pair.quinta(), Role.HK_SUPERVISOR);
    }

    @Test
    void haveOneOutcomeEachInOrder() {
        List<JsonNode> outcomes =
                send(
                        desk,
                        List.of(
                                clean(0, 1),
                                clean(0, 1),
                                clean(1, 0),
                                room("guest_request", 2, Map.of("request", "dnd")),
                                command("room.start_clean", Map.of("room_id", 9_999_999))));

        assertThat(outcomes.stream().map(Commands::outcome))
                .containsExactly(
                        "accepted",
                        "already_done",
                        "conflict STALE_CLEAN",
                        "refused NOT_OCCUPIED",
                        "refused NOT_FOUND");
    }

    @Test
    void tellWhereTheirEventsAre() {
        JsonNode outcome = send(desk, List.of(clean(0, 1))).getFirst();

        StreamName stream = StreamName.tenant(quinta.tenant());
        assertThat(outcome.path("cursors").path(stream.value()).asLong())
                .isEqualTo(heard.of(stream).getLast().seq());
        assertThat(heard.of(stream).getLast().payload())
                .contains(outcome.path("id").asString(), "\"code\":\"VC\"");
        assertThat(heard.of(StreamName.tenant(serra.tenant())))
                .noneMatch(event -> event.event().equals("RoomStatusChanged"));
    }

    @Test
    void sayAllThatOneNeedsWhenRefused() {
        JsonNode refused = send(desk, List.of(clean(1, 0))).getFirst();

        assertThat(refused.path("machine").asString()).isEqualTo("room");
        assertThat(refused.path("from").asString()).isEqualTo("VD");
        assertThat(refused.path("command").asString()).isEqualTo("mark_clean");
        assertThat(refused.path("failing").path(0).path("clause").asString()).isNotBlank();
        assertThat(refused.path("allowed").toString()).contains("start_clean", "mark_clean");
        assertThat(refused.path("current").path("dirty_epoch").asLong()).isEqualTo(1);
    }

    @Test
    void areRepeatedNotRedone() {
        Map<String, Object> clean = clean(0, 1);

        JsonNode first = send(desk, List.of(clean)).getFirst();
        JsonNode again = send(desk, List.of(clean)).getFirst();
        Map<String, Object> other = new LinkedHashMap<>(clean(1, 1));
        other.put("id", clean.get("id"));

        assertThat(again).isEqualTo(first);
        assertThat(look(0).path("version").asLong()).isEqualTo(2);
        assertThat(outcome(send(desk, List.of(other)).getFirst())).isEqualTo("refused ID_REUSED");
        assertThat(outcome(send(supervisor, List.of(other)).getFirst())).isEqualTo("accepted");
    }

    @Test
    void areSkippedAfterOneThatWasRefusedNowOrEarlier() {
        Map<String, Object> refused = clean(0, 0);
        Map<String, Object> dependent = after(clean(1, 1), refused);
        Map<String, Object> further = after(clean(2, 1), dependent);

        List<JsonNode> outcomes = send(desk, List.of(refused, dependent, further, clean(3, 1)));
        JsonNode later = send(desk, List.of(after(clean(2, 1), refused))).getFirst();

        assertThat(outcomes.stream().map(Commands::outcome))
                .containsExactly("conflict STALE_CLEAN", "skipped", "skipped", "accepted");
        assertThat(outcomes.get(1).path("because").asString()).isEqualTo(refused.get("id"));
        assertThat(later.path("because").asString()).isEqualTo(refused.get("id"));
        assertThat(outcome(send(desk, List.of(without(dependent, "after"))).getFirst()))
                .isEqualTo("accepted");
    }

    @Test
    void expire() {
        Map<String, Object> old = new LinkedHashMap<>(clean(0, 1));
        old.put("made_at", Instant.now().minus(Duration.ofDays(30)).toString());
        Map<String, Object> ahead = new LinkedHashMap<>(clean(0, 1));
        ahead.put("id", CommandId.at(System.currentTimeMillis() + 3_600_000).toString());

        assertThat(send(desk, List.of(old, ahead)).stream().map(Commands::outcome))
                .containsExactly("refused COMMAND_EXPIRED", "refused COMMAND_EXPIRED");
        assertThat(look(0).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void countFromNowWhenTheDesksClockIsAhead() {
        Map<String, Object> ahead = new LinkedHashMap<>(clean(0, 1));
        ahead.put("made_at", Instant.now().plus(Duration.ofMinutes(10)).toString());
        Map<String, Object> late = new LinkedHashMap<>(clean(1, 1));
        Instant anHourAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        late.put("made_at", anHourAgo.toString());

        send(desk, List.of(ahead, late));

        assertThat(Instant.parse(look(0).path("status_since").asString()))
                .isBeforeOrEqualTo(Instant.now());
        assertThat(Instant.parse(look(1).path("status_since").asString())).isEqualTo(anHourAgo);
    }

    @Test
    void areRefusedWholeWhenOneIsMalformedOrTheyAreTooMany() {
        Answer unknown = post(List.of(clean(0, 1), room("explode", 0, Map.of())));
        Answer missing = post(List.of(room("mark_clean", 0, Map.of())));
        Answer many = post(Collections.nCopies(501, clean(0, 1)));

        assertThat(List.of(unknown.status(), missing.status(), many.status())).containsOnly(422);
        assertThat(unknown.text()).contains("commands.1.type");
        assertThat(missing.text()).contains("commands.0.dirty_epoch");
        assertThat(look(0).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void areUndoneByWhoGaveThemWhileNothingElseHappened() {
        Map<String, Object> begin = room("block_begin", 0, Map.of("kind", "ooo", "reason", "leak"));
        send(supervisor, List.of(begin));

        JsonNode byAnother = send(desk, List.of(undo(begin, 0))).getFirst();
        JsonNode own = send(supervisor, List.of(undo(begin, 0))).getFirst();

        assertThat(outcome(byAnother)).isEqualTo("refused NOT_YOURS");
        assertThat(outcome(own)).isEqualTo("accepted");
        assertThat(look(0).path("service").asString()).isEqualTo("in_service");
        Map<String, Object> cleaned = clean(1, 1);
        send(desk, List.of(cleaned));
        send(supervisor, List.of(room("rush", 1, Map.of("on", true))));
        assertThat(outcome(send(desk, List.of(undo(cleaned, 1))).getFirst()))
                .isEqualTo("conflict VERSION_CHANGED");
    }

    @Test
    void leaveAHistoryOfWhoAndWhat() {
        Map<String, Object> cleaned = clean(0, 1);
        send(desk, List.of(cleaned));
        send(desk, List.of(room("mark_dirty", 0, Map.of("reason", "spilt wine"))));

        JsonNode history = desk.get("/api/v1/rooms/" + quinta.room(0) + "/history").data();

        assertThat(history).hasSize(2);
        assertThat(history.path(0).path("reason").asString()).isEqualTo("spilt wine");
        assertThat(history.path(1).path("command").asString()).isEqualTo("room.mark_clean");
        assertThat(history.path(1).path("command_id").asString()).isEqualTo(cleaned.get("id"));
        assertThat(history.path(1).path("from").asString()).isEqualTo("VD");
        assertThat(history.path(1).path("to").asString()).isEqualTo("VC");
        assertThat(history.path(1).path("by").asString()).startsWith("Front Desk");
    }

    @Test
    void knowNothingOfAnotherTenant() {
        Api stranger = people.signIn(serra.tenant(), Role.RESORT_ADMIN);

        JsonNode refused = send(stranger, List.of(clean(0, 1))).getFirst();

        assertThat(outcome(refused)).isEqualTo("refused NOT_FOUND");
        assertThat(refused.has("current")).isFalse();
        assertThat(look(0).path("version").asLong()).isEqualTo(1);
    }

    private Map<String, Object> clean(int number, int epoch) {
        return room("mark_clean", number, Map.of("dirty_epoch", epoch));
    }

    private Map<String, Object> undo(Map<String, Object> command, int number) {
        return room("undo", number, Map.of("command_id", String.valueOf(command.get("id"))));
    }

    private Map<String, Object> room(String name, int number, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        RoomId room = quinta.room(number);
        all.put("room_id", room.value());
        return command("room." + name, all);
    }

    private static Map<String, Object> after(
            Map<String, Object> command, Map<String, Object> earlier) {
        Map<String, Object> all = new LinkedHashMap<>(command);
        all.put("after", List.of(String.valueOf(earlier.get("id"))));
        return all;
    }

    private static Map<String, Object> without(Map<String, Object> command, String field) {
        Map<String, Object> all = new LinkedHashMap<>(command);
        all.remove(field);
        return all;
    }

    private Answer post(List<Map<String, Object>> commands) {
        return desk.post("/api/v1/commands", Map.of("commands", commands));
    }

    private JsonNode look(int number) {
        return desk.get("/api/v1/rooms/" + quinta.room(number)).data();
    }
}
