package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// What gateways send, and what of it can be read.
@ServerTest
class AlarmReportsTest {

    private static final String ALARMS = "/api/v1/alarms";

    @Autowired TwoTenants two;
    @Autowired People people;

    private Api desk;
    private Api manager;
    private Api stranger;

    @BeforeEach
    void foundBothResorts() {
        TwoTenants.Pair pair = two.found();
        desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        stranger = people.signIn(pair.serra(), Role.FRONT_DESK);
    }

    @Test
    void loseNoRowForWhatIsWrongWithAnother() {
        Answer answer =
                gateway("Gateways")
                        .post(
                                ALARMS,
                                List.of(
                                        Map.of("severity", "critical"),
                                        Map.of("alarm_type", List.of("leak")),
                                        Map.of("alarm_type", "power_cut", "raised_at", "soon"),
                                        "panic",
                                        Map.of("alarm_type", "panic_button")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.data())
                .extracting(row -> row.path("outcome").asString())
                .containsExactly("refused", "refused", "refused", "refused", "accepted");
        assertThat(answer.data().get(0).path("code").asString()).isEqualTo("INVALID");
        assertThat(answer.data().get(0).path("message").asString()).contains("alarm_type");
        assertThat(types()).containsExactly("panic_button");
        assertThat(stranger.get(ALARMS).data()).isEmpty();
    }

    @Test
    void areRefusedWithTheFieldWhereOneAloneCannotBeRead() {
        Answer machine = gateway("Gateways").post(ALARMS, Map.of("severity", "minor"));
        Answer person = desk.post(ALARMS, Map.of("severity", "minor"));

        assertThat(machine.status()).isEqualTo(422);
        assertThat(person.status()).isEqualTo(422);
        assertThat(machine.json().path("errors").has("alarm_type")).isTrue();
    }

    @Test
    void haveTheirTypesSeverityWhereTheirsIsAWordThatNobodyKnows() {
        desk.post(ALARMS, Map.of("alarm_type", "panic_button", "severity", "urgent"));
        desk.post(ALARMS, Map.of("alarm_type", "pool_cold", "severity", "urgent"));
        desk.post(ALARMS, Map.of("alarm_type", "water_leak", "severity", "INDETERMINATE"));
        desk.post(ALARMS, Map.of("alarm_type", "sauna_hot", "severity", "MAJOR"));

        assertThat(desk.get(ALARMS).data())
                .extracting(alarm ->
                        alarm.path("alarm_type").asString()
                                + " "
                                + alarm.path("severity").asString())
                .containsExactlyInAnyOrder(
                        "panic_button critical",
                        "pool_cold info",
                        "water_leak info",
                        "sauna_hot major");
    }

    @Test
    void areNotTakenInFromAnotherAge() {
        JsonNode outcomes =
                gateway("Gateways")
                        .post(
                                ALARMS,
                                List.of(
                                        at("pool_cold", "-1000000000-01-01T00:00:00Z"),
                                        at("sauna_hot", "0001-01-01T00:00:00Z"),
                                        Map.of("alarm_type", "power_cut")))
                        .data();

        assertThat(outcomes)
                .extracting(row -> row.path("outcome").asString())
                .containsExactly("refused", "refused", "accepted");
        assertThat(types()).containsExactly("power_cut");
    }

    @Test
    void areTheKeysInTheHistoryWhateverPeopleCalledIt() {
        gateway("Ana Costa").post(ALARMS, Map.of("alarm_type", "power_cut"));

        JsonNode alarm = desk.get(ALARMS).data().get(0);
        JsonNode line = desk.get(ALARMS + "/" + alarm.path("id") + "/history").data().get(0);
        assertThat(line.path("by_name").asString()).matches("API key \\d+: Ana Costa");
        assertThat(line.path("device").asString()).matches("API key \\d+");
    }

    private static Map<String, Object> at(String type, String raised) {
        return Map.of("alarm_type", type, "raised_at", raised);
    }

    private List<String> types() {
        return desk.get(ALARMS)
                .data()
                .valueStream()
                .map(alarm -> alarm.path("alarm_type").asString())
                .toList();
    }

    private Api gateway(String name) {
        String secret =
                manager.post("/api/v1/api-keys", Map.of("name", name))
                        .data()
                        .path("secret")
                        .asString();
        return people.nobody().with("X-Api-Key", secret);
    }
}
