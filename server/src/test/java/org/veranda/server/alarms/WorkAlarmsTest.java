package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Alarms of a device that somebody works on, or that was taken away.
@ServerTest
class WorkAlarmsTest {

    private static final String ALARMS = "/api/v1/alarms";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired HeardEvents heard;

    private TwoTenants.Pair tenants;
    private Api manager;
    private Api foreigner;
    private String lock;

    @BeforeEach
    void installTheSameLockInBothResorts() {
        tenants = two.found();
        manager = people.signIn(tenants.quinta(), Role.MANAGER);
        foreigner = people.signIn(tenants.serra(), Role.MANAGER);
        Map<String, String> device = Map.of("serial", "LK-1", "kind", "lock");
        lock = "/api/v1/devices/" + manager.post("/api/v1/devices", device).data().path("id");
        foreigner.post("/api/v1/devices", device);
        raise(foreigner, "lock_forced");
    }

    @Test
    void areHiddenWhileSomebodyWorksOnIt() {
        String before = raise(manager, "lock_battery_low");
        manager.put(lock + "/maintenance", Map.of("reason", "New cylinder"));
        String meanwhile = raise(manager, "lock_forced");
        String panic = raise(manager, "panic_button");

        assertThat(phase(before)).isEqualTo("suppressed");
        assertThat(phase(meanwhile)).isEqualTo("suppressed");
        assertThat(manager.get(meanwhile).data().at("/suppressed/0/cause").asString())
                .isEqualTo("maintenance_window");
        assertThat(phase(panic)).isEqualTo("unacknowledged");
        assertThat(created()).isEqualTo(2);

        assertThat(manager.delete(lock + "/maintenance").status()).isEqualTo(200);

        assertThat(phase(before)).isEqualTo("unacknowledged");
        assertThat(phase(meanwhile)).isEqualTo("unacknowledged");
        assertThat(created()).as("what was hidden is told").isEqualTo(3);
        assertThat(foreigner.get(ALARMS).data().get(0).path("phase").asString())
                .isEqualTo("unacknowledged");
    }

    @Test
    void areClosedWhenItIsTakenAwayAndNoneIsRaisedAnyMore() {
        List<String> alarms =
                List.of(
                        raise(manager, "lock_forced"),
                        raise(manager, "lock_battery_low"),
                        raise(manager, "panic_button"));
        Answer gone = manager.post(lock + "/decommission", Map.of("reason", "Worn out"));
        assertThat(gone.status()).as(gone.text()).isLessThan(300);

        assertThat(alarms).extracting(this::phase).containsOnly("normal");
        assertThat(manager.get(ALARMS).data()).isEmpty();
        JsonNode line = manager.get(alarms.getFirst() + "/history").data().get(0);
        assertThat(line.path("command").asString()).isEqualTo("alarm.close");
        Answer late =
                manager.post(ALARMS, Map.of("device_serial", "LK-1", "alarm_type", "lock_dead"));
        assertThat(late.json().path("code").asString()).isEqualTo("WRONG_STATUS");
        assertThat(foreigner.get(ALARMS).data()).hasSize(1);
    }

    private static String raise(Api api, String type) {
        Answer answer = api.post(ALARMS, Map.of("device_serial", "LK-1", "alarm_type", type));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return ALARMS + "/" + answer.data().path("id");
    }

    private String phase(String alarm) {
        return manager.get(alarm).data().path("phase").asString();
    }

    private long created() {
        return heard.of(StreamName.tenant(tenants.quinta())).stream()
                .filter(entry -> entry.event().equals("alarm.created"))
                .count();
    }
}
