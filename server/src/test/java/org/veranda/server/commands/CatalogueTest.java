package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;
import static org.veranda.server.testing.Commands.send;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.CommandCatalogue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `commands.csv` says of events and of undo, against a server.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {

    /// TODAY and SOON stand for days, LATER for a moment; what is before the last `;` prepares the
    /// room.
    private static final String STORIES =
            """
            start_clean {}
            start_clean {}; stop_clean {}
            mark_pickup {}
            mark_clean {"dirty_epoch":1}
            mark_clean {"dirty_epoch":1}; inspect_pass {"dirty_epoch":1}
            mark_clean {"dirty_epoch":1}; inspect_fail {"to":"dirty","reason":"Hair"}
            mark_clean {"dirty_epoch":1}; mark_dirty {"reason":"Shown"}
            block_begin {"kind":"ooo","reason":"Leak"}
            block_schedule {"kind":"ooo","reason":"Leak","from":"SOON","through":"SOON"}
            block_begin {"kind":"ooo","reason":"Leak"}; block_convert {"kind":"oos"}
            block_begin {"kind":"ooo","reason":"Leak","through":"TODAY"}; block_extend {"through":"SOON"}
            block_begin {"kind":"ooo","reason":"Leak","through":"SOON"}; block_shorten {"through":"TODAY"}
            block_begin {"kind":"ooo","reason":"Leak"}; block_finish {}
            observe {"occupancy":"vacant","persons":0,"seen_version":1}
            hold {"until":"LATER"}
            hold {"until":"LATER"}; release {}
            rush {"on":true}
            note {"text":"Cot is in the store"}
            """;

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired Properties properties;

    private Resort quinta;
    private Resort serra;
    private Api manager;
    private LocalDate today;
    private int next;

    @BeforeAll
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 30);
        serra = resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        today = CurrentTenant.call(pair.quinta(), () -> properties.current().businessDate());
    }

    static Stream<String> stories() {
        return STORIES.lines();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void saysWhatRoomCommandsTellAndWhetherTheyAreUndone(String story) {
        long room = quinta.room(next++).value();
        List<Map<String, Object>> commands = new ArrayList<>();
        for (String step : story.split("; ")) {
            commands.add(command("room." + name(step), fields(step, Map.of("room_id", room))));
        }
        Map<String, Object> told = commands.getLast();
        commands.add(
                command(
                        "room.undo",
                        Map.of("room_id", room, "command_id", String.valueOf(told.get("id")))));

        List<JsonNode> outcomes = send(manager, commands);

        CommandCatalogue.Entry entry = entry(told);
        assertThat(outcomes.subList(0, outcomes.size() - 1))
                .allMatch(outcome -> outcome(outcome).equals("accepted"));
        assertThat(events(told)).contains("RoomStatusChanged").isSubsetOf(entry.events());
        assertThat(outcome(outcomes.getLast()).equals("accepted")).isEqualTo(entry.undo());
        assertThat(events(commands.getLast())).isSubsetOf(entry(commands.getLast()).events());
    }

    @Test
    void saysWhatBookingCommandsTell() {
        long room = quinta.room(next++).value();
        send(
                manager,
                List.of(command("room.mark_clean", Map.of("room_id", room, "dirty_epoch", 1))));
        Map<String, Object> create =
                command(
                        "booking.create",
                        fields(
                                "create {\"kind\":\"confirmed\",\"guest_name\":\"Inês Costa\","
                                        + "\"party\":{\"adults\":2,\"children\":0},"
                                        + "\"arrival\":\"TODAY\",\"departure\":\"SOON\"}",
                                Map.of()));
        JsonNode created = send(manager, List.of(create)).getFirst();
        Map<String, Object> target = Map.of("booking_id", created.path("created").asLong());
        List<Map<String, Object>> commands =
                Stream.of(
                                "assign {\"room_id\":" + room + "}",
                                "advance_check_in {}",
                                "queue {}",
                                "unqueue {}",
                                "check_in {}",
                                "reverse_check_in {}",
                                "check_in {}",
                                "shorten {\"departure\":\"TODAY\"}",
                                "extend {\"departure\":\"SOON\"}",
                                "check_out {}",
                                "reinstate {}",
                                "check_out {}")
                        .map(step -> command("booking." + name(step), fields(step, target)))
                        .toList();

        List<JsonNode> outcomes = send(manager, commands);

        assertThat(outcomes).as("%s", outcomes).allMatch(one -> outcome(one).equals("accepted"));
        assertThat(events(create)).containsExactly("BookingChanged");
        for (Map<String, Object> one : commands) {
            assertThat(events(one)).as("%s", one).isNotEmpty().isSubsetOf(entry(one).events());
            assertThat(entry(one).undo()).isFalse();
        }
        assertThat(heard.of(StreamName.tenant(serra.tenant())))
                .noneMatch(event -> event.event().equals("RoomStatusChanged"));
    }

    private List<String> events(Map<String, Object> command) {
        return Stream.of(StreamName.tenant(quinta.tenant()), StreamName.frontdesk(quinta.tenant()))
                .flatMap(stream -> heard.of(stream).stream())
                .filter(event -> event.payload().contains(String.valueOf(command.get("id"))))
                .map(JournalEntry::event)
                .distinct()
                .collect(Collectors.toList());
    }

    private static CommandCatalogue.Entry entry(Map<String, Object> command) {
        return CommandCatalogue.find(String.valueOf(command.get("type"))).orElseThrow();
    }

    private static String name(String step) {
        return step.substring(0, step.indexOf(' '));
    }

    private Map<String, Object> fields(String step, Map<String, Object> target) {
        String json =
                step.substring(step.indexOf(' ') + 1)
                        .replace("TODAY", today.toString())
                        .replace("SOON", today.plusDays(1).toString())
                        .replace("LATER", Instant.now().plusSeconds(3600).toString());
        Map<String, Object> all = new LinkedHashMap<>(target);
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(field -> all.put(field.getKey(), field.getValue()));
        return all;
    }
}
