package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.Map;

@ServerTest
class DueAlarmsTest {

    private static final String ALARMS = "/api/v1/alarms";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private TwoTenants.Pair tenants;

    @BeforeEach
    void foundBothResorts() {
        tenants = two.found();
    }

    @Test
    void doWhatIsDueForAllButTheOneForWhichItCannotBeDone() {
        Api desk = people.signIn(tenants.quinta(), Role.FRONT_DESK);
        Api foreigner = people.signIn(tenants.serra(), Role.FRONT_DESK);
        long broken = raise(desk, "gas");
        long good = raise(desk, "panic_button");
        long foreign = raise(foreigner, "panic_button");

        change("update alarm set state = state - 'severity', due_at = :now where id = " + broken);
        change("update alarm set escalates_at = :now, due_at = :now where id = " + good);
        try {
            await().untilAsserted(() ->
                    assertThat(desk.get(ALARMS + "/" + good).data().path("escalated").asInt())
                            .isEqualTo(1));
            await().until(() -> !isDue(broken));
            assertThat(foreigner.get(ALARMS + "/" + foreign).data().path("escalated").asInt())
                    .isZero();
        } finally {
            change("update alarm set due_at = null where id = " + broken);
        }
    }

    private static long raise(Api api, String type) {
        return api.post(ALARMS, Map.of("alarm_type", type)).data().path("id").asLong();
    }

    private void change(String sql) {
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(sql.replace(":now", "now() - interval '1 second'"))
                                        .update()));
    }

    private boolean isDue(long alarm) {
        return CurrentTenant.call(
                tenants.quinta(),
                () ->
                        Boolean.TRUE.equals(
                                transaction.execute(_ ->
                                        jdbc.sql("select due_at <= now() from alarm where id = :id")
                                                .param("id", alarm)
                                                .query(Boolean.class)
                                                .single())));
    }
}
