package org.veranda.server.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ServerTest
class StayoverTasksTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired Properties properties;
    @Autowired TransactionTemplate transaction;

    private Resort quinta;
    private Resort serra;
    private Api manager;
    private Api stranger;
    private LocalDate today;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 4);
        serra = resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        stranger = people.signIn(pair.serra(), Role.MANAGER);
        today = LocalDate.parse(property(manager).path("business_date").asString()).minusDays(1);
        CurrentTenant.run(
                pair.quinta(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> properties.update(properties.lock().on(today))));
    }

    @Test
    void areMadeForThoseWhoStayAnotherNightAndForNobodyElse() {
        checkIn(manager, quinta, 0, 3);
        checkIn(manager, quinta, 1, 1);
        checkIn(stranger, serra, 0, 3);

        close(manager, today);

        JsonNode task = stayovers().path(0);
        assertThat(stayovers()).hasSize(1);
        assertThat(task.path("room_id").asLong()).isEqualTo(quinta.room(0).value());
        assertThat(task.path("room_name").asString()).isNotEmpty();
        assertThat(task.path("state").asString()).isEqualTo("open");
        assertThat(task.at("/progress/total").asInt()).isPositive();
        assertThat(told(quinta)).hasSize(1);
        assertThat(told(serra)).isEmpty();
        assertThat(stranger.get("/api/v1/tasks").data()).isEmpty();
    }

    @Test
    void areDueWhenGuestsComeAndHaveFourHoursAtLeast() {
        checkIn(manager, quinta, 0, 3);

        close(manager, today);

        JsonNode sla = stayovers().path(0).path("sla");
        assertThat(sla.path("target").asInt()).as(sla.toString()).isBetween(240, 1_440);
    }

    @Test
    void areOneForARoomHoweverManyDaysItWaits() {
        checkIn(manager, quinta, 0, 5);

        close(manager, today);
        close(manager, today.plusDays(1));

        assertThat(stayovers()).hasSize(1);
    }

    @Test
    void waitWhereNobodyMayEnterAndGoOnWhereTheDayBeforeWasDeclined() {
        checkIn(manager, quinta, 0, 5);
        checkIn(manager, quinta, 1, 5);
        ask(0, "dnd");
        close(manager, today);
        ask(1, "declined");
        assertThat(states()).containsExactly("blocked dnd", "blocked declined");

        close(manager, today.plusDays(1));

        assertThat(states()).containsExactly("blocked dnd", "open ");
    }

    @Test
    void giveWayToTheDepartureWhenTheGuestLeaves() {
        long stay = checkIn(manager, quinta, 0, 5);
        close(manager, today);

        send(manager, "booking.check_out", Map.of("booking_id", stay));

        assertThat(stayovers()).isEmpty();
        assertThat(open("departure")).hasSize(1);
    }

    private List<String> states() {
        return stayovers()
                .valueStream()
                .map(task ->
                        task.path("state").asString() + " " + task.path("blocked").asString(""))
                .toList();
    }

    private void ask(int room, String request) {
        send(
                manager,
                "room.guest_request",
                Map.of("room_id", quinta.room(room).value(), "request", request));
    }

    private static long checkIn(Api api, Resort resort, int number, int nights) {
        long room = resort.room(number).value();
        send(api, "room.mark_clean", Map.of("room_id", room, "dirty_epoch", 1));
        LocalDate today = LocalDate.parse(property(api).path("business_date").asString());
        return send(
                        api,
                        "booking.walk_in",
                        Map.of("room_id", room, "departure", today.plusDays(nights).toString()))
                .path("created")
                .asLong();
    }

    private static JsonNode property(Api api) {
        return api.get("/api/v1/property").data();
    }

    private static void close(Api api, LocalDate day) {
        assertThat(
                        api.post(
                                        "/api/v1/property/end-of-day",
                                        Map.of("business_date", day.toString()))
                                .status())
                .isEqualTo(200);
    }

    private JsonNode stayovers() {
        return open("stayover");
    }

    private JsonNode open(String kind) {
        return manager.get("/api/v1/tasks?open=true&kind=" + kind).data();
    }

    private static JsonNode send(Api api, String type, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("made_at", Instant.now().toString());
        JsonNode outcome = Commands.send(api, List.of(command(type, all))).getFirst();
        assertThat(outcome(outcome)).as(outcome.toString()).isEqualTo("accepted");
        return outcome;
    }

    private List<JournalEntry> told(Resort resort) {
        return heard.of(StreamName.tenant(resort.tenant())).stream()
                .filter(event -> event.event().equals("TaskChanged"))
                .toList();
    }
}
