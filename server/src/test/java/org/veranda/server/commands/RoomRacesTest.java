package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.send;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.Desks;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Two desks that want the same room, the last room or the same reference at the same moment.
@ServerTest
class RoomRacesTest {

    private static final int ROOMS = 12;

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired Properties properties;

    private Resort quinta;
    private Api manager;
    private LocalDate today;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), ROOMS);
        resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        today = CurrentTenant.call(pair.quinta(), () -> properties.current().businessDate());
    }

    @Test
    void noBlockLandsOnARoomThatIsAssigned() {
        for (int n = 0; n < ROOMS; n++) {
            String reference = "R-" + n;
            Map<String, Object> ofAnyType = create(Map.of("reference", reference));
            ofAnyType.remove("room_type_id");
            send(manager, List.of(ofAnyType));
            Map<String, Object> assign = Map.of("booking_id", booking(reference));

            List<String> outcomes =
                    atOnce(room("booking.assign", n, assign), room("room.block_begin", n, OOO));

            assertThat(outcomes).as("room %d: %s", n, outcomes).containsOnlyOnce("accepted");
        }
    }

    @Test
    void nobodyWalksIntoARoomThatIsBlocked() {
        for (int n = 0; n < ROOMS; n++) {
            send(manager, List.of(room("room.mark_clean", n, Map.of("dirty_epoch", 1))));
            Map<String, Object> schedule = new LinkedHashMap<>(OOO);
            schedule.put("from", today.plusDays(1).toString());
            schedule.put("through", today.plusDays(3).toString());
            Map<String, Object> stay = Map.of("departure", today.plusDays(2).toString());

            List<String> outcomes =
                    atOnce(
                            room("booking.walk_in", n, stay),
                            room("room.block_schedule", n, schedule));

            assertThat(outcomes).as("room %d: %s", n, outcomes).containsOnlyOnce("accepted");
        }
    }

    @Test
    void theLastRoomOfATypeIsSoldOnce() {
        for (int n = 1; n < ROOMS; n++) {
            send(manager, List.of(create(Map.of())));
        }

        List<String> outcomes =
                atOnce(Collections.nCopies(6, 0).stream().map(_ -> create(Map.of())).toList());

        assertThat(outcomes)
                .containsOnlyOnce("accepted")
                .filteredOn(word -> !word.equals("accepted"))
                .containsOnly("refused NO_AVAILABILITY");
    }

    @Test
    void aReferenceIsGivenOnce() {
        List<String> outcomes =
                atOnce(
                        Collections.nCopies(6, Map.<String, Object>of("reference", "R-1")).stream()
                                .map(fields -> create(with(fields, "kind", "inquiry")))
                                .toList());

        assertThat(outcomes)
                .containsOnlyOnce("accepted")
                .filteredOn(word -> !word.equals("accepted"))
                .containsOnly("refused INVALID");
    }

    @Test
    void aFileIsTakenInOnce() {
        String file =
                "reference,guest_name,arrival,departure,room_type\nR-1,Inês Costa,%s,%s,D\n"
                        .formatted(today, today.plusDays(1));
        Api sender = manager.with("Content-Type", "text/csv");
        Supplier<Integer> load =
                () ->
                        sender.send(
                                        "POST",
                                        "/api/v1/bookings/import",
                                        BodyPublishers.ofString(file))
                                .status();

        assertThat(Desks.atOnce(Collections.nCopies(6, load))).isSubsetOf(200, 422).contains(200);
        assertThat(manager.get("/api/v1/bookings").data()).hasSize(1);
    }

    private static final Map<String, Object> OOO = Map.of("kind", "ooo", "reason", "Leak");

    private List<String> atOnce(Map<String, Object> one, Map<String, Object> other) {
        return atOnce(List.of(one, other));
    }

    private List<String> atOnce(List<Map<String, Object>> commands) {
        List<Supplier<JsonNode>> work =
                commands.stream()
                        .map(command ->
                                (Supplier<JsonNode>)
                                        () -> send(manager, List.of(command)).getFirst())
                        .toList();
        return Desks.atOnce(work).stream().map(Commands::outcome).toList();
    }

    private long booking(String reference) {
        return manager.get("/api/v1/bookings")
                .data()
                .valueStream()
                .filter(booking -> booking.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private Map<String, Object> create(Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", "confirmed");
        all.put("guest_name", "Inês Costa");
        all.put("party", Map.of("adults", 2, "children", 0));
        all.put("room_type_id", quinta.type().value());
        all.put("arrival", today.toString());
        all.put("departure", today.plusDays(2).toString());
        all.putAll(fields);
        return command("booking.create", all);
    }

    private Map<String, Object> room(String type, int number, Map<String, Object> fields) {
        return command(type, with(fields, "room_id", quinta.room(number).value()));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
