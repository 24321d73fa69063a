package org.veranda.server.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.Desks;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

@ServerTest
class HousekeepingTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired TaskClockJob clocks;

    private Resort quinta;
    private Resort serra;
    private Api ana;
    private Api desk;
    private Api supervisor;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 3);
        serra = resorts.build(pair.serra(), 1);
        ana = people.signIn(pair.quinta(), Role.HOUSEKEEPER);
        desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        supervisor = people.signIn(pair.quinta(), Role.HK_SUPERVISOR);
    }

    @Test
    void aCheckOutMakesATaskThatOneCommandEndsWithTheRoom() {
        long task = depart(0);
        JsonNode listed = listed(0);
        assertThat(listed.path("task").asString()).isEqualTo("departure");
        assertThat(listed.path("task_id").asLong()).isEqualTo(task);
        assertThat(listed.at("/progress/total").asInt()).isPositive();

        assertThat(give(ana, task, "start", Map.of())).isEqualTo("accepted");
        assertThat(room(0).path("attendant_inside").asBoolean()).isTrue();
        long epoch = room(0).path("dirty_epoch").asLong();
        assertThat(give(ana, task, "done", Map.of("dirty_epoch", epoch - 1)))
                .isEqualTo("conflict STALE_CLEAN");
        assertThat(task(task).path("state").asString()).isEqualTo("in_progress");
        assertThat(give(ana, task, "done", Map.of("dirty_epoch", epoch))).isEqualTo("accepted");

        assertThat(room(0).path("code").asString()).isEqualTo("VC");
        assertThat(task(task).path("state").asString()).isEqualTo("done");
        assertThat(told(quinta)).contains("\"state\":\"in_progress\"", "\"state\":\"done\"");
        assertThat(told(serra)).isEmpty();
        Api stranger = people.signIn(serra.tenant(), Role.RESORT_ADMIN);
        assertThat(stranger.get("/api/v1/tasks").data()).isEmpty();
        assertThat(stranger.get("/api/v1/tasks/" + task).status()).isEqualTo(404);
        assertThat(give(stranger, task, "start", Map.of())).isEqualTo("refused NOT_FOUND");
        assertThat(numbers(desk.get("/api/v1/snapshot").data().path("tasks"))).contains(task);
    }

    @Test
    void aRoomThatIsMarkedCleanEndsItsTask() {
        long task = depart(0);

        send(
                ana,
                "room.mark_clean",
                0,
                Map.of("dirty_epoch", room(0).path("dirty_epoch").asLong()));

        assertThat(task(task).path("state").asString()).isEqualTo("done");
    }

    @Test
    void aGuestWhoMustNotBeDisturbedHoldsTheCleaningUp() {
        send(ana, "room.mark_clean", 0, Map.of("dirty_epoch", 1));
        send(desk, "booking.walk_in", 0, Map.of());
        long task = create(supervisor, Map.of("kind", "stayover", "room_id", number(0)));

        send(desk, "room.guest_request", 0, Map.of("request", "dnd"));
        assertThat(task(task).path("blocked").asString()).isEqualTo("dnd");
        assertThat(give(ana, task, "start", Map.of())).isEqualTo("refused DND");
        send(desk, "room.guest_request", 0, Map.of("request", "none"));

        assertThat(task(task).path("state").asString()).isEqualTo("open");
        desk.patch(
                "/api/v1/rooms/%s/status".formatted(quinta.room(0)),
                Map.of("status", "awaiting-cleaning"));
        assertThat(task(task).path("state").asString()).isEqualTo("cancelled");
        assertThat(kinds(0)).containsExactly("departure");
    }

    @Test
    void whatAnInspectionFindsIsDoneAgain() {
        Api manager = people.signIn(quinta.tenant(), Role.MANAGER);
        manager.patch("/api/v1/property", Map.of("inspects", true));
        long cleaning = depart(0);
        give(ana, cleaning, "start", Map.of());
        give(ana, cleaning, "done", Map.of("dirty_epoch", room(0).path("dirty_epoch").asLong()));
        assertThat(kinds(0)).containsExactly("inspection");

        send(supervisor, "room.inspect_fail", 0, Map.of("to", "dirty", "reason", "Hair"));

        assertThat(task(cleaning).path("state").asString()).isEqualTo("reopened");
        assertThat(kinds(0)).containsExactly("departure");
    }

    @Test
    void aWorkerHasOneTaskRunningHoweverManyAreStartedAtOnce() {
        List<Long> tasks =
                Stream.generate(() -> create(ana, Map.of("kind", "guest_request")))
                        .limit(4)
                        .toList();

        List<String> outcomes =
                Desks.atOnce(
                        tasks.stream()
                                .<Supplier<String>>map(
                                        task -> () -> give(ana, task, "start", Map.of()))
                                .toList());

        assertThat(outcomes).containsOnlyOnce("accepted");
        assertThat(outcomes).containsOnly("accepted", "refused WORKER_BUSY");
        assertThat(ana.get("/api/v1/tasks?state=in_progress").data()).hasSize(1);
    }

    @Test
    void theTimeRunsUntilSomebodySeesToIt() {
        long late = create(ana, Map.of("kind", "guest_request", "sla_minutes", 10));
        long seen = create(ana, Map.of("kind", "guest_request", "sla_minutes", 10));
        long deferred = create(ana, Map.of("kind", "guest_request"));
        Instant now = Instant.now();
        give(ana, seen, "start", Map.of());
        give(ana, deferred, "defer", Map.of("until", now.plusSeconds(60).toString()));

        assertThat(strike(now.plus(Duration.ofMinutes(2)))).isEqualTo(1);
        assertThat(task(deferred).path("state").asString()).isEqualTo("open");
        strike(now.plus(Duration.ofMinutes(6)));
        assertThat(task(late).at("/sla/told").asInt()).isEqualTo(50);
        strike(now.plus(Duration.ofMinutes(11)));
        assertThat(task(late).at("/sla/told").asInt()).isEqualTo(100);
        assertThat(strike(now.plus(Duration.ofSeconds(680)))).isZero();
        assertThat(task(seen).at("/sla/told").asInt()).isZero();
    }

    private int strike(Instant moment) {
        return CurrentTenant.call(quinta.tenant(), () -> clocks.strike(moment));
    }

    /// A guest comes and goes; answers the task that is left.
    private long depart(int room) {
        send(ana, "room.mark_clean", room, Map.of("dirty_epoch", 1));
        for (String status : List.of("checked-in", "awaiting-cleaning")) {
            desk.patch(
                    "/api/v1/rooms/%s/status".formatted(quinta.room(room)),
                    Map.of("status", status));
        }
        JsonNode open = desk.get("/api/v1/tasks?open=true&room_id=" + quinta.room(room)).data();
        assertThat(open).as(open.toString()).hasSize(1);
        return open.at("/0/id").asLong();
    }

    private long create(Api api, Map<String, Object> fields) {
        JsonNode outcome = Commands.send(api, List.of(command("task.create", fields))).getFirst();
        assertThat(outcome(outcome)).as(outcome.toString()).isEqualTo("accepted");
        return outcome.path("created").asLong();
    }

    private static String give(Api api, long task, String name, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("task_id", task);
        return outcome(Commands.send(api, List.of(command("task." + name, all))).getFirst());
    }

    private void send(Api api, String type, int room, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("room_id", number(room));
        JsonNode outcome = Commands.send(api, List.of(command(type, all))).getFirst();
        assertThat(outcome(outcome)).as(outcome.toString()).isEqualTo("accepted");
    }

    private long number(int room) {
        return quinta.room(room).value();
    }

    private JsonNode room(int room) {
        return ana.get("/api/v1/rooms/" + quinta.room(room)).data();
    }

    private JsonNode task(long id) {
        return ana.get("/api/v1/tasks/" + id).data();
    }

    private JsonNode listed(int room) {
        return ana.get("/api/v1/housekeeping/tasks")
                .data()
                .valueStream()
                .filter(one -> one.path("id").asLong() == number(room))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds(int room) {
        return ana.get("/api/v1/tasks?open=true&room_id=" + quinta.room(room))
                .data()
                .valueStream()
                .map(one -> one.path("kind").asString())
                .toList();
    }

    private List<Long> numbers(JsonNode list) {
        return list.valueStream().map(one -> one.path("id").asLong()).toList();
    }

    private String told(Resort resort) {
        return heard.of(StreamName.tenant(resort.tenant())).stream()
                .filter(event -> event.event().equals("TaskChanged"))
                .map(event -> event.payload())
                .reduce("", String::concat);
    }
}
