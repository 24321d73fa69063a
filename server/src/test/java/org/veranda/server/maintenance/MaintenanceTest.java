package org.veranda.server.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Desks;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ServerTest
class MaintenanceTest {

    private static final String REQUESTS = "/api/v1/maintenance/requests";

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;

    private Resort quinta;
    private Resort serra;
    private Person rui;
    private Api housekeeper;
    private Api technician;
    private Api manager;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 3);
        serra = resorts.build(pair.serra(), 1);
        rui = people.hire(pair.quinta(), Role.MAINTENANCE);
        housekeeper = people.signIn(pair.quinta(), Role.HOUSEKEEPER);
        technician = people.signIn(rui);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
    }

    @Test
    void takesAVacantRoomOutOfOrderForWhoeverReports() {
        Answer answer = report(housekeeper, 0, "The shower leaks");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.data().path("room_name").asString()).isEqualTo("Raft 01");
        assertThat(answer.data().path("priority").asString()).isEqualTo("medium");
        assertThat(answer.data().path("status").asString()).isEqualTo("reported");
        assertThat(answer.data().path("block").toString()).isEqualTo("{\"outcome\":\"accepted\"}");
        JsonNode room = housekeeper.get("/api/v1/rooms/" + quinta.room(0)).data();
        assertThat(room.path("status").asString()).isEqualTo("maintenance");
        assertThat(room.path("code").asString()).isEqualTo("OOO·d");
        assertThat(room.at("/block/reason").asString()).isEqualTo("The shower leaks");
    }

    @Test
    void leavesARoomThatMayNotBeBlockedAndSaysWhy() {
        report(housekeeper, 0, "The shower leaks");
        Api desk = people.signIn(quinta.tenant(), Role.FRONT_DESK);
        for (String status : List.of("ready", "checked-in")) {
            desk.patch(
                    "/api/v1/rooms/%s/status".formatted(quinta.room(1)), Map.of("status", status));
        }

        Answer again = report(housekeeper, 0, "And the lamp is dead");
        Answer occupied = report(housekeeper, 1, "x".repeat(2000));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.data().path("block").toString())
                .isEqualTo("{\"outcome\":\"refused\",\"code\":\"OVERLAP\"}");
        assertThat(occupied.status()).as(occupied.text()).isEqualTo(201);
        assertThat(occupied.data().at("/block/code").asString()).isEqualTo("OCCUPIED");
        assertThat(housekeeper.get(REQUESTS + "/" + number(occupied)).data())
                .isEqualTo(occupied.data());
    }

    @Test
    void tellsTheWholeTenantAndNobodyElse() {
        Answer answer = report(housekeeper, 0, "The shower leaks");

        JsonNode told = told("NewMaintenanceRequest").getFirst();
        assertThat(told.path("request")).isEqualTo(answer.data());
        assertThat(told.path("command_id").isString()).isTrue();
        assertThat(heard.of(StreamName.tenant(serra.tenant())))
                .noneMatch(event -> event.payload().contains("shower"));
        Api stranger = people.signIn(serra.tenant(), Role.RESORT_ADMIN);
        assertThat(stranger.get(REQUESTS).data()).isEmpty();
        assertThat(stranger.get(REQUESTS + "/" + number(answer)).status()).isEqualTo(404);
        assertThat(
                        stranger.post(
                                        REQUESTS,
                                        Map.of(
                                                "room_id",
                                                quinta.room(1).value(),
                                                "description",
                                                "Leak"))
                                .status())
                .isEqualTo(404);
        assertThat(stranger.post(path(answer, "start")).status()).isEqualTo(404);
    }

    @Test
    void goesFromReportedToVerified() {
        Answer answer = report(housekeeper, 0, "The shower leaks");
        Map<String, Object> toRui = Map.of("to", rui.user().id().value());

        assertThat(housekeeper.post(path(answer, "start")).status()).isEqualTo(403);
        assertThat(status(manager.post(path(answer, "assign"), toRui))).isEqualTo("assigned");
        assertThat(status(technician.post(path(answer, "start")))).isEqualTo("started");
        Answer done = technician.post(path(answer, "done"), Map.of("note", "Seal replaced"));
        assertThat(status(done)).isEqualTo("done");
        assertThat(done.data().path("note").asString()).isEqualTo("Seal replaced");
        assertThat(done.data().at("/done_by/id").asLong()).isEqualTo(rui.user().id().value());
        assertThat(status(manager.post(path(answer, "verify")))).isEqualTo("verified");

        Answer late = technician.post(path(answer, "start"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("code").asString()).isEqualTo("WRONG_STATUS");
        assertThat(
                        told("MaintenanceRequestChanged").stream()
                                .map(event -> event.at("/request/status").asString()))
                .containsExactly("assigned", "started", "done", "verified");
        assertThat(manager.get(REQUESTS + "?open=true").data()).isEmpty();
    }

    @Test
    void goesOnlyToThoseWhoMendThingsHere() {
        Answer answer = report(housekeeper, 0, "The shower leaks");
        Person guestOfSerra = people.hire(serra.tenant(), Role.MAINTENANCE);
        Person cleaner = people.hire(quinta.tenant(), Role.HOUSEKEEPER);

        for (Person nobody : List.of(guestOfSerra, cleaner)) {
            Answer refused =
                    manager.post(path(answer, "assign"), Map.of("to", nobody.user().id().value()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("code").asString()).isEqualTo("NOT_ON_SHIFT");
        }
    }

    @Test
    void isListedByWhatOneAsksFor() {
        Answer high =
                housekeeper.post(
                        REQUESTS,
                        Map.of(
                                "room_id", quinta.room(2).value(),
                                "description", "No light",
                                "priority", "high"));
        Answer medium = report(housekeeper, 0, "The shower leaks");
        technician.post(path(medium, "start"));

        assertThat(numbers(manager.get(REQUESTS).data()))
                .containsExactly(number(high), number(medium));
        assertThat(numbers(manager.get(REQUESTS + "?status=started").data()))
                .containsExactly(number(medium));
        assertThat(numbers(manager.get(REQUESTS + "?priority=high&open=true").data()))
                .containsExactly(number(high));
        assertThat(numbers(manager.get(REQUESTS + "?room_id=" + quinta.room(0)).data()))
                .containsExactly(number(medium));
        assertThat(numbers(manager.get(REQUESTS + "?assignee_id=" + rui.user().id()).data()))
                .containsExactly(number(medium));
        assertThat(manager.get(REQUESTS + "?paginate=1&page=2").json().at("/meta/total").asInt())
                .isEqualTo(2);
        assertThat(manager.get(REQUESTS + "?status=broken").status()).isEqualTo(422);
    }

    @Test
    void tellsItsOwnPeopleWhatHappenedToItAndListsWhatIsOverByTheLatest() {
        Answer first = report(housekeeper, 0, "The shower leaks");
        Answer second = report(housekeeper, 1, "No light");
        manager.post(path(first, "assign"), Map.of("to", rui.user().id().value()));
        manager.post(path(first, "cancel"), Map.of("reason", "Was the cold tap"));
        technician.post(path(second, "start"));
        technician.post(path(second, "done"));
        manager.post(path(second, "verify"));

        JsonNode lines = housekeeper.get(REQUESTS + "/" + number(first) + "/history").data();
        assertThat(lines.valueStream().map(line -> line.path("command").asString()))
                .containsExactly("maintenance.cancel", "maintenance.assign", "maintenance.report");
        assertThat(lines.get(0).path("text").asString()).isEqualTo("Was the cold tap");
        assertThat(lines.get(1).path("text").asString()).isEqualTo(rui.user().name());
        assertThat(numbers(manager.get(REQUESTS + "?over=true").data()))
                .containsExactly(number(second), number(first));
        Api stranger = people.signIn(serra.tenant(), Role.RESORT_ADMIN);
        assertThat(stranger.get(REQUESTS + "/" + number(first) + "/history").status())
                .isEqualTo(404);
        assertThat(stranger.get(REQUESTS + "?over=true").data()).isEmpty();
    }

    @Test
    void isMadeOnceHoweverOftenItIsSentWithOneKey() {
        String key = UUID.randomUUID().toString();
        Api same = housekeeper.with("Idempotency-Key", key);

        List<Answer> answers =
                Desks.atOnce(
                        Stream.<Supplier<Answer>>generate(() -> () -> report(same, 0, "Leak"))
                                .limit(4)
                                .toList());

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(MaintenanceTest::number).distinct()).hasSize(1);
        assertThat(manager.get(REQUESTS).data()).hasSize(1);
        assertThat(report(same, 0, "Another leak").status()).isEqualTo(422);
    }

    @Test
    void isTakenByOneOfThoseWhoStartAtOnce() {
        Answer answer = report(housekeeper, 0, "Leak");
        List<Api> technicians =
                IntStream.range(0, 4)
                        .mapToObj(_ -> people.signIn(quinta.tenant(), Role.MAINTENANCE))
                        .toList();

        List<Integer> answers =
                Desks.atOnce(
                        technicians.stream()
                                .<Supplier<Integer>>map(
                                        one -> () -> one.post(path(answer, "start")).status())
                                .toList());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 422);
    }

    @Test
    void mustSayWhereAndWhat() {
        Answer nowhere = housekeeper.post(REQUESTS, Map.of("description", "Leak"));
        Answer nothing = report(housekeeper, 0, " ");

        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.json().path("errors").propertyNames()).containsExactly("room_id");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().path("errors").propertyNames()).containsExactly("description");
        assertThat(housekeeper.post(REQUESTS, Map.of("room_id", 1, "description", "a\0b")).status())
                .isEqualTo(422);
    }

    @Test
    void isInTheSnapshotUntilItIsOver() {
        Answer answer = report(housekeeper, 0, "Leak");
        assertThat(numbers(manager.get("/api/v1/snapshot").data().path("requests")))
                .containsExactly(number(answer));

        manager.post(path(answer, "cancel"), Map.of("reason", "Reported twice"));

        assertThat(manager.get("/api/v1/snapshot").data().path("requests")).isEmpty();
    }

    private Answer report(Api api, int room, String description) {
        return api.post(
                REQUESTS, Map.of("room_id", quinta.room(room).value(), "description", description));
    }

    private List<JsonNode> told(String event) {
        return heard.of(StreamName.tenant(quinta.tenant())).stream()
                .filter(entry -> entry.event().equals(event))
                .map(JournalEntry::payload)
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static String path(Answer request, String verb) {
        return REQUESTS + "/" + number(request) + "/" + verb;
    }

    private static String status(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.data().path("status").asString();
    }

    private static long number(Answer answer) {
        return answer.data().path("id").asLong();
    }

    private static List<Long> numbers(JsonNode list) {
        return list.valueStream().map(one -> one.path("id").asLong()).toList();
    }
}
