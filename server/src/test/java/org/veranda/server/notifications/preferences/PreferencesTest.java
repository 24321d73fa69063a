package org.veranda.server.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ServerTest
class PreferencesTest {

    static final String PATH = "/api/v1/me/notification-preferences";

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    Resort quinta;
    Resort serra;
    Api desk;
    Api foreigner;

    static Map<String, Object> body(Map<String, Object> different) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("severities", List.of("critical", "major"));
        body.put("notices", List.of("assignment", "mention"));
        body.put("sound", true);
        body.put("popup", false);
        body.put("mail", true);
        body.putAll(different);
        return body;
    }

    @BeforeEach
    void signIn() {
        TwoTenants.Pair tenants = two.found();
        quinta = resorts.build(tenants.quinta(), 1);
        serra = resorts.build(tenants.serra(), 1);
        desk = people.signIn(quinta.tenant(), Role.FRONT_DESK);
        foreigner = people.signIn(serra.tenant(), Role.FRONT_DESK);
    }

    @Test
    void areTheUsualOnesForWhoeverNeverSaid() {
        Answer answer = desk.get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.text())
                .isEqualTo(
                        "{\"data\":{\"severities\":[\"critical\",\"major\"],\"kinds\":null,"
                                + "\"locations\":null,\"notices\":[\"assignment\",\"escalation\","
                                + "\"mention\",\"share\"],\"quiet_hours\":null,\"sound\":true,"
                                + "\"popup\":true,\"mail\":false,\"may_silence_critical\":false,"
                                + "\"version\":0}}");
        assertThat(people.nobody().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void areKeptAsTheyWereSentAndForOneUserOnly() {
        Map<String, Object> wanted =
                body(
                        Map.of(
                                "kinds", List.of("lock_battery", "offline"),
                                "locations", List.of(quinta.place().value()),
                                "quiet_hours", Map.of("from", "22:00", "until", "07:00")));

        Answer answer = desk.put(PATH, wanted);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().path("version").asLong()).isEqualTo(1);
        assertThat(desk.get(PATH).data()).isEqualTo(answer.data());
        assertThat(answer.data().path("locations").get(0).asLong())
                .isEqualTo(quinta.place().value());
        assertThat(answer.data().path("quiet_hours").path("until").asString()).isEqualTo("07:00");
        assertThat(foreigner.get(PATH).data().path("version").asLong()).isZero();
    }

    @Test
    void areNotChangedOverAnotherDesksChange() {
        desk.put(PATH, body(Map.of("mail", false)));

        Answer stale = desk.with("If-Match", "\"0\"").put(PATH, body(Map.of()));
        Answer staleToo = desk.put(PATH, body(Map.of("version", 0)));
        Answer fresh = desk.with("If-Match", "\"1\"").put(PATH, body(Map.of()));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(staleToo.status()).isEqualTo(412);
        assertThat(fresh.data().path("version").asLong()).isEqualTo(2);
        assertThat(desk.put(PATH, body(Map.of())).data().path("version").asLong()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"severities\":[\"awful\"]} | severities",
                "{\"severities\":null} | severities",
                "{\"sound\":null} | sound",
                "{\"kinds\":[\"no such thing!\"]} | kinds",
                "{\"quiet_hours\":{\"from\":\"22:00\",\"until\":\"22:00\"}} | quiet_hours",
                "{\"quiet_hours\":{\"from\":\"22:00\"}} | quiet_hours",
                "{\"quiet_hours\":{\"from\":\"25:00\",\"until\":\"07:00\"}} | quiet_hours",
                "{\"locations\":[999999999]} | locations"
            })
    void areRefusedWithTheFieldThatIsWrong(String different, String field) {
        @SuppressWarnings("unchecked")
        Map<String, Object> wrong = JsonMapper.shared().readValue(different, LinkedHashMap.class);

        Answer answer = desk.put(PATH, body(wrong));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("errors").propertyNames().toString()).contains(field);
        assertThat(desk.get(PATH).data().path("version").asLong()).isZero();
    }

    @Test
    void nameNoPlaceOfAnotherResort() {
        Answer answer = desk.put(PATH, body(Map.of("locations", List.of(serra.place().value()))));

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void silenceWhatIsCriticalOnlyForThoseWhoCannotAcknowledgeIt() {
        Map<String, Object> silent =
                body(
                        Map.of(
                                "quiet_hours",
                                Map.of("from", "22:00", "until", "07:00", "critical_too", true)));
        Api housekeeper = people.signIn(quinta.tenant(), Role.HOUSEKEEPER);

        assertThat(desk.put(PATH, silent).status()).isEqualTo(422);
        assertThat(housekeeper.put(PATH, silent).status()).isEqualTo(200);
        assertThat(housekeeper.get(PATH).data().path("may_silence_critical").asBoolean()).isTrue();
    }

    @Test
    void areInTheTrailWhenTheyChange() {
        desk.put(PATH, body(Map.of()));
        desk.put(PATH, body(Map.of()));

        List<String> trail =
                CurrentTenant.call(
                        quinta.tenant(),
                        () ->
                                transaction.execute(_ ->
                                        jdbc.sql(
                                                        "select detail from audit_trail where kind = 'PREFERENCES_CHANGED'")
                                                .query(String.class)
                                                .list()));

        assertThat(trail).singleElement().asString().contains("mail: false → true");
    }
}
