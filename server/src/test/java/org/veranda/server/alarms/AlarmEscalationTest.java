package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What becomes of alarms that nobody acknowledges in time.
@ServerTest
class AlarmEscalationTest {

    private static final String ALARMS = "/api/v1/alarms";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired AlarmDeadlines deadlines;

    private TwoTenants.Pair tenants;
    private Api desk;

    @BeforeEach
    void foundBothResorts() {
        tenants = two.found();
        desk = people.signIn(tenants.quinta(), Role.FRONT_DESK);
    }

    @Test
    void goesDownTheLineUntilThereIsNobodyFurther() {
        Api supervisor = people.signIn(tenants.quinta(), Role.HK_SUPERVISOR);
        Api manager = people.signIn(tenants.quinta(), Role.MANAGER);
        Api admin = people.signIn(tenants.quinta(), Role.RESORT_ADMIN);
        Api foreigner = people.signIn(tenants.serra(), Role.HK_SUPERVISOR);
        String alarm = raise("panic_button");

        after(Duration.ofSeconds(119));
        assertThat(step(alarm)).isZero();
        after(Duration.ofSeconds(121));
        told(supervisor);
        assertThat(notices(manager)).isZero();
        after(Duration.ofSeconds(242));
        told(manager);
        assertThat(notices(admin)).isZero();
        after(Duration.ofSeconds(363));
        told(admin);
        after(Duration.ofDays(1));

        assertThat(step(alarm)).isEqualTo(3);
        assertThat(notices(supervisor)).isEqualTo(1);
        assertThat(notices(desk)).isZero();
        assertThat(notices(foreigner)).isZero();
        assertThat(desk.get(alarm + "/history").data())
                .extracting(line -> line.path("command").asString())
                .containsExactly(
                        "alarm.escalate", "alarm.escalate", "alarm.escalate", "alarm.raise");
    }

    @Test
    void goesOnWhenTheConditionIsGoneAndNobodyKnowsWhy() {
        String alarm = raise("panic_button");
        desk.post(alarm + "/clear");

        after(Duration.ofSeconds(121));

        assertThat(desk.get(alarm).data().path("phase").asString()).isEqualTo("returned");
        assertThat(step(alarm)).isEqualTo(1);
    }

    @Test
    void doesNotBeginAgainWithEveryNewOccurrence() {
        String alarm = raise("lock_forced");
        after(Duration.ofSeconds(121));

        desk.post(alarm + "/clear");
        raise("lock_forced");
        after(Duration.ofSeconds(242));

        assertThat(desk.get(alarm).data().path("occurrence").asInt()).isEqualTo(2);
        assertThat(step(alarm)).isEqualTo(2);
    }

    @Test
    void beginsAgainOnceSomebodyHadAcknowledged() {
        String alarm = raise("gas");
        after(Duration.ofSeconds(121));
        desk.post(alarm + "/acknowledge");
        desk.post(alarm + "/clear");
        desk.post(alarm + "/reset");

        raise("gas");

        assertThat(step(alarm)).isZero();
        after(Duration.ofSeconds(121));
        assertThat(step(alarm)).isEqualTo(1);
    }

    @Test
    void givesMajorOnesTenMinutes() {
        String alarm = raise("lock_dead");

        after(Duration.ofMinutes(9));
        assertThat(step(alarm)).isZero();
        after(Duration.ofMinutes(11));
        assertThat(step(alarm)).isEqualTo(1);
    }

    @Test
    void waitsWhileItIsShelvedAndBeginsWhenItIsNot() {
        String alarm = raise("lock_forced");
        Instant until = Instant.now().plus(Duration.ofMinutes(20));
        desk.post(alarm + "/shelve", Map.of("until", until.toString(), "reason", "Known"));

        after(Duration.ofMinutes(10));
        after(Duration.ofSeconds(1_201));
        assertThat(step(alarm)).isZero();
        after(Duration.ofMinutes(23));

        assertThat(step(alarm)).isEqualTo(1);
    }

    private String raise(String type) {
        Answer answer = desk.post(ALARMS, Map.of("alarm_type", type));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return ALARMS + "/" + answer.data().path("id");
    }

    private void after(Duration time) {
        Instant then = Instant.now().plus(time);
        CurrentTenant.run(tenants.quinta(), () -> deadlines.meet(then));
    }

    private int step(String alarm) {
        return desk.get(alarm).data().path("escalated").asInt();
    }

    private static int notices(Api person) {
        JsonNode list = person.get("/api/v1/me/notifications").data();
        return (int)
                list.valueStream()
                        .filter(notice -> notice.path("text").asString().equals("alarm.escalated"))
                        .count();
    }

    private static void told(Api person) {
        await().untilAsserted(() -> assertThat(notices(person)).isEqualTo(1));
    }
}
