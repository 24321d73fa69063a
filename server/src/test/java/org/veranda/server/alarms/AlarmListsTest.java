package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Lists of alarms, however long, and how long their history is kept.
@ServerTest
class AlarmListsTest {

    private static final String ALARMS = "/api/v1/alarms";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired AlarmRetention retention;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private TenantId quinta;
    private TenantId serra;
    private Api manager;

    @BeforeEach
    void found() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
        manager = people.signIn(quinta, Role.MANAGER);
        raise(people.signIn(serra, Role.MANAGER), 0, 3);
    }

    @Test
    void areWholeUnlessPagesAreAskedFor() {
        raise(manager, 0, 1_000);
        raise(manager, 1_000, 1_003);

        assertThat(manager.get(ALARMS).data()).hasSize(1_003);
        Answer last = manager.get(ALARMS + "?paginate=100&page=11");
        assertThat(last.data()).hasSize(3);
        assertThat(last.json().at("/meta/total").asInt()).isEqualTo(1_003);
    }

    @Test
    void forgetWhatWasDoneLongAgoToWhatIsOver() {
        raise(manager, 0, 2);
        List<String> alarms =
                manager.get(ALARMS)
                        .data()
                        .valueStream()
                        .map(alarm -> ALARMS + "/" + alarm.path("id"))
                        .toList();
        String over = alarms.getFirst();
        manager.post(over + "/acknowledge", Map.of("occurrence", 1));
        manager.post(over + "/clear");
        age(quinta);
        age(serra);
        manager.post(alarms.getLast() + "/comments", Map.of("text", "Still dripping"));

        CurrentTenant.run(quinta, () -> retention.forget(Instant.now()));

        assertThat(manager.get(over + "/history").data()).hasSize(3);
        assertThat(manager.get(alarms.getLast() + "/history").data()).hasSize(3);
        assertThat(lines(serra)).isEqualTo(3);
    }

    /// As if all of it had been 31 days ago.
    private void age(TenantId tenant) {
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(_ -> {
                            jdbc.sql(
                                            """
                                            insert into alarm_history (tenant_id, alarm_id, at, made_at, command,
                                                actor_name, occurrence, phase, severity)
                                            select tenant_id, id, now() - interval '31 days', now(), 'alarm.raise',
                                                   'house', 1, 'unacknowledged', 'minor'
                                              from alarm
                                            """)
                                    .update();
                        }));
    }

    private int lines(TenantId tenant) {
        return CurrentTenant.call(
                tenant,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        jdbc.sql(
                                                        "select count(*) from alarm_history where at < now() - interval '30 days'")
                                                .query(Integer.class)
                                                .single())));
    }

    private static void raise(Api api, int from, int until) {
        List<Map<String, String>> rows =
                IntStream.range(from, until)
                        .mapToObj(n -> Map.of("alarm_type", "drip_" + n, "severity", "minor"))
                        .toList();
        assertThat(api.post(ALARMS, rows).status()).isEqualTo(200);
    }
}
