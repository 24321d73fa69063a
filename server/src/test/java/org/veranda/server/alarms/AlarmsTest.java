package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@ServerTest
class AlarmsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired AlarmDeadlines deadlines;

    private Resort quinta;
    private TenantId serra;
    private Api desk;
    private Api stranger;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 2);
        serra = pair.serra();
        desk = people.signIn(quinta.tenant(), Role.FRONT_DESK);
        stranger = people.signIn(serra, Role.MANAGER);
    }

    @Test
    void tellsTheTenantOfANewAlarmWithTheKeysThatOldClientsKnow() {
        JsonNode alarm = raise("minibar_warm", "minor");

        JsonNode told = events("alarm.created").getFirst();
        assertThat(List.copyOf(told.propertyNames()))
                .startsWith(
                        "id",
                        "tenant_id",
                        "device_id",
                        "device_serial",
                        "severity",
                        "message",
                        "title",
                        "description",
                        "status",
                        "category",
                        "alarm_type",
                        "raised_at",
                        "created_at",
                        "occurrence",
                        "count",
                        "room_id",
                        "location_id")
                .contains("stream", "epoch", "seq");
        assertThat(told.path("id")).isEqualTo(alarm.path("id"));
        assertThat(told.path("tenant_id").asLong()).isEqualTo(quinta.tenant().value());
        assertThat(told.path("message").asString()).isEqualTo("Something is wrong");
        assertThat(told.path("status").asString()).isEqualTo("active");
        assertThat(told.path("device_id").isNull()).isTrue();
        assertThat(heard.of(StreamName.tenant(serra))).isEmpty();
    }

    @Test
    void keepsOneRecordHoweverOftenItIsRaised() {
        JsonNode first = raise("minibar_warm", "minor");
        raise("minibar_warm", "minor");
        JsonNode worse = raise("minibar_warm", "major");

        assertThat(worse.path("id")).isEqualTo(first.path("id"));
        assertThat(worse.path("count").asLong()).isEqualTo(3);
        assertThat(worse.path("occurrence").asLong()).isEqualTo(2);
        assertThat(events("alarm.created")).hasSize(2);
        assertThat(events("alarm.updated")).hasSize(1);
        assertThat(desk.get("/api/v1/alarms").data()).hasSize(1);
    }

    @Test
    void showsNothingToAnotherTenant() {
        String path = "/api/v1/alarms/" + raise("minibar_warm", "minor").path("id");

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/history").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/clear").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/alarms?status=all").data()).isEmpty();
        assertThat(stranger.get("/api/v1/snapshot").data().path("alarms")).isEmpty();
        Answer raised = stranger.post("/api/v1/alarms", body("minibar_warm", "minor"));
        assertThat(raised.status()).isEqualTo(404);
    }

    @Test
    void neverLetsALateAcknowledgementHideANewerOccurrence() {
        JsonNode alarm = raise("minibar_warm", "minor");
        raise("minibar_warm", "major");

        JsonNode late = acknowledge(alarm, 1);
        JsonNode right = acknowledge(alarm, 2);

        assertThat(Commands.outcome(late)).isEqualTo("conflict STALE_OCCURRENCE");
        assertThat(late.path("current").path("occurrence").asLong()).isEqualTo(2);
        assertThat(Commands.outcome(right)).isEqualTo("accepted");
        JsonNode now = desk.get("/api/v1/alarms/" + alarm.path("id")).data();
        assertThat(now.path("status").asString()).isEqualTo("acknowledged");
        assertThat(now.path("acknowledged_by").path("name").asString()).startsWith("Front Desk");
    }

    @Test
    void shelvesForAWhileAndBringsItBack() {
        JsonNode alarm = raise("minibar_warm", "minor");
        String path = "/api/v1/alarms/" + alarm.path("id");
        Instant until = Instant.now().plus(Duration.ofHours(1));

        JsonNode shelved =
                desk.post(path + "/shelve", Map.of("until", until.toString(), "reason", "Known"))
                        .data();
        meet(until.plusSeconds(1));

        assertThat(shelved.path("suppression").asString()).isEqualTo("shelved_timed");
        assertThat(desk.get(path).data().path("phase").asString()).isEqualTo("unacknowledged");
        Answer late =
                desk.post(
                        path + "/shelve",
                        Map.of(
                                "until",
                                until.plus(Duration.ofDays(2)).toString(),
                                "reason",
                                "Known"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().path("code").asString()).isEqualTo("TOO_LONG");
    }

    @Test
    void goesToTheNextInLineUntilSomebodyAcknowledges() {
        JsonNode alarm = raise("lock_forced", "critical");
        String path = "/api/v1/alarms/" + alarm.path("id");

        meet(Instant.now().plus(Duration.ofMinutes(3)));
        JsonNode escalated = desk.get(path).data();
        acknowledge(alarm, 1);
        meet(Instant.now().plus(Duration.ofHours(3)));

        assertThat(escalated.path("escalated").asInt()).isEqualTo(1);
        assertThat(desk.get(path).data().path("escalated").asInt()).isEqualTo(1);
    }

    @Test
    void takesInAThousandReportsAtOnceAndAnswersEach() {
        List<Map<String, Object>> reports = new ArrayList<>();
        for (int n = 0; n < 999; n++) {
            reports.add(body("kind_" + n, "warning"));
        }
        reports.add(Map.of("device_serial", "NOT-THERE", "alarm_type", "offline"));

        Answer answer = desk.post("/api/v1/alarms", reports);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data()).hasSize(1000);
        assertThat(answer.data().get(0).path("outcome").asString()).isEqualTo("accepted");
        assertThat(answer.data().get(999).path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(events("alarm.created")).hasSize(999);
        assertThat(desk.get("/api/v1/alarms/stats").data().path("open").asInt()).isEqualTo(999);
    }

    @Test
    void letsEverybodyCommentButOnlySomeAcknowledge() {
        JsonNode alarm = raise("minibar_warm", "minor");
        Api housekeeper = people.signIn(quinta.tenant(), Role.HOUSEKEEPER);
        String path = "/api/v1/alarms/" + alarm.path("id");

        assertThat(housekeeper.post(path + "/acknowledge").status()).isEqualTo(403);
        assertThat(housekeeper.post(path + "/comments", Map.of("text", "It hums")).status())
                .isEqualTo(201);
        JsonNode line = desk.get(path + "/history").data().get(0);
        assertThat(line.path("command").asString()).isEqualTo("alarm.comment");
        assertThat(line.path("text").asString()).isEqualTo("It hums");
    }

    @Test
    void assignsToColleaguesOnly() {
        JsonNode alarm = raise("minibar_warm", "minor");
        Person rui = people.hire(quinta.tenant(), Role.MAINTENANCE);
        Person foreign = people.hire(serra, Role.MAINTENANCE);

        assertThat(Commands.outcome(assign(alarm, foreign))).isEqualTo("refused NOT_FOUND");
        assertThat(Commands.outcome(assign(alarm, rui))).isEqualTo("accepted");
        assertThat(Commands.outcome(assign(alarm, rui))).isEqualTo("already_done");
        assertThat(events("alarm.updated").getLast().path("assignee").path("id").asLong())
                .isEqualTo(rui.user().id().value());
    }

    @Test
    void standsInTheSnapshotWhileItIsOpen() {
        JsonNode alarm = raise("minibar_warm", "minor");
        JsonNode open = desk.get("/api/v1/snapshot").data().path("alarms");
        acknowledge(alarm, 1);
        desk.post("/api/v1/alarms/" + alarm.path("id") + "/clear");
        meet(Instant.now().plus(Duration.ofMinutes(2)));

        assertThat(open).hasSize(1);
        assertThat(desk.get("/api/v1/snapshot").data().path("alarms")).isEmpty();
        assertThat(desk.get("/api/v1/alarms?status=cleared").data()).hasSize(1);
    }

    @Test
    void isRaisedWithoutADeviceOrARoom() {
        Answer house = desk.post("/api/v1/alarms", Map.of("alarm_type", "power_cut"));

        assertThat(house.status()).isEqualTo(201);
        assertThat(house.data().path("severity").asString()).isEqualTo("info");
        assertThat(desk.post("/api/v1/alarms", Map.of("alarm_type", "Power Cut")).status())
                .isEqualTo(422);
    }

    private JsonNode raise(String type, String severity) {
        Answer answer = desk.post("/api/v1/alarms", body(type, severity));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.data();
    }

    private Map<String, Object> body(String type, String severity) {
        return Map.of(
                "room_id",
                quinta.room(0).value(),
                "alarm_type",
                type,
                "severity",
                severity,
                "title",
                "Something is wrong");
    }

    private JsonNode acknowledge(JsonNode alarm, long occurrence) {
        return command(
                "alarm.acknowledge",
                Map.of("alarm_id", alarm.path("id").asLong(), "occurrence", occurrence));
    }

    private JsonNode assign(JsonNode alarm, Person person) {
        return command(
                "alarm.assign",
                Map.of(
                        "alarm_id",
                        alarm.path("id").asLong(),
                        "user_id",
                        person.user().id().value()));
    }

    private JsonNode command(String type, Map<String, Object> fields) {
        return Commands.send(desk, List.of(Commands.command(type, fields))).getFirst();
    }

    private void meet(Instant at) {
        CurrentTenant.run(quinta.tenant(), () -> deadlines.meet(at));
    }

    private List<JsonNode> events(String name) {
        return heard.of(StreamName.tenant(quinta.tenant())).stream()
                .filter(entry -> entry.event().equals(name))
                .map(JournalEntry::payload)
                .map(JSON::readTree)
                .toList();
    }
}
