package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;
import static org.veranda.server.testing.Commands.send;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.CommandId;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What no command may say: it is refused, and its neighbours in the batch are not.
@ServerTest
class BoundsOfCommandsTest {

    private static final String NUL = "nul \0";
    private static final String HALF = "half a pair";

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired Properties properties;

    private Resort quinta;
    private Resort serra;
    private Api manager;
    private LocalDate today;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 2);
        serra = resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        today = CurrentTenant.call(pair.quinta(), () -> properties.current().businessDate());
    }

    @Test
    void refuseTextsThatCannotBeKept() {
        List<Map<String, Object>> bad = new ArrayList<>();
        for (String text : List.of("x".repeat(2001), NUL, HALF)) {
            bad.add(create(Map.of("guest_name", text)));
            bad.add(create(Map.of("reference", text)));
            bad.add(create(Map.of("note", text)));
            bad.add(room("mark_dirty", Map.of("reason", text)));
            bad.add(room("note", Map.of("text", text)));
            bad.add(room("block_begin", Map.of("kind", "ooo", "reason", text)));
            bad.add(room("start_clean", Map.of("override", Map.of("reason", text))));
            bad.add(walkIn(Map.of("guest_name", text)));
        }
        bad.add(create(Map.of("reference", "")));
        bad.add(create(Map.of("party", Map.of("adults", 100, "children", 0))));
        bad.add(walkIn(Map.of("party", Map.of("adults", 1, "children", Integer.MAX_VALUE))));
        bad.add(create(Map.of("kind", "inquiry", "room_type_id", 9_999_999)));
        bad.add(create(Map.of("kind", "inquiry", "room_type_id", serra.type().value())));

        assertThat(outcomes(bad)).containsOnly("refused INVALID");
    }

    @Test
    void refuseDaysOfAnotherAge() {
        List<Map<String, Object>> bad = new ArrayList<>();
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "9999-12-31")) {
            bad.add(create(Map.of("departure", day)));
            bad.add(create(Map.of("arrival", day)));
            bad.add(create(Map.of("option_until", day)));
            bad.add(walkIn(Map.of("departure", day)));
            bad.add(room("block_begin", Map.of("kind", "ooo", "reason", "Leak", "through", day)));
        }
        bad.add(create(Map.of("departure", today.plusDays(731).toString())));
        bad.add(room("hold", Map.of("until", "9999-12-31T23:59:59Z")));

        assertThat(outcomes(bad)).containsOnly("refused BAD_DATES");
        assertThat(manager.get("/api/v1/bookings?from=%2B999999999-12-31").status()).isEqualTo(422);
        assertThat(manager.get("/api/v1/bookings?until=3000-01-01").status()).isEqualTo(422);
    }

    @Test
    void refuseToExtendAStayForEver() {
        Map<String, Object> clean = Map.of("dirty_epoch", 1);
        send(manager, List.of(room("room.mark_clean", 1, clean), walkIn(Map.of())));
        long id = manager.get("/api/v1/bookings").data().path(0).path("id").asLong();

        assertThat(
                        outcomes(
                                List.of(
                                        extend(id, today.plusDays(731).toString()),
                                        extend(id, "+999999999-12-31"))))
                .containsOnly("refused BAD_DATES");
    }

    @Test
    void areMalformedWhenTheirTimeIsOfNoCalendar() {
        Map<String, Object> hold = room("hold", Map.of("until", "+1000000000-12-31T23:59:59Z"));

        assertThat(manager.post("/api/v1/commands", Map.of("commands", List.of(hold))).status())
                .isEqualTo(422);
    }

    @Test
    void refuseToWaitForManyOthers() {
        Map<String, Object> patient =
                room(
                        "start_clean",
                        Map.of("after", Collections.nCopies(51, CommandId.next().toString())));

        assertThat(outcome(send(manager, List.of(patient)).getFirst()))
                .isEqualTo("refused INVALID");
    }

    /// With a good one at either end, so that the batch is seen to go on.
    private List<String> outcomes(List<Map<String, Object>> bad) {
        List<Map<String, Object>> all = new ArrayList<>(bad);
        all.addFirst(room("start_clean", Map.of()));
        all.addLast(room("stop_clean", Map.of()));
        String body =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("commands", all))
                        .replace(HALF, HALF + " \\ud83d");
        Answer answer = manager.post("/api/v1/commands", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> words = answer.data().valueStream().map(Commands::outcome).toList();
        assertThat(List.of(words.getFirst(), words.getLast())).containsOnly("accepted");
        return words.subList(1, words.size() - 1);
    }

    private Map<String, Object> create(Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", "tentative");
        all.put("guest_name", "Inês Costa");
        all.put("party", Map.of("adults", 2, "children", 0));
        all.put("arrival", today.toString());
        all.put("departure", today.plusDays(2).toString());
        all.putAll(fields);
        return command("booking.create", all);
    }

    private Map<String, Object> walkIn(Map<String, Object> fields) {
        return room("booking.walk_in", 1, fields);
    }

    private static Map<String, Object> extend(long booking, String departure) {
        return command("booking.extend", Map.of("booking_id", booking, "departure", departure));
    }

    private Map<String, Object> room(String name, Map<String, Object> fields) {
        return room("room." + name, 0, fields);
    }

    private Map<String, Object> room(String type, int number, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("room_id", quinta.room(number).value());
        return command(type, all);
    }
}
