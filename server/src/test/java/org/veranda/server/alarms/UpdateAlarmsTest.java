package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.firmware.updates.UpdatesMoved;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What an update explains, and until when.
@ServerTest
class UpdateAlarmsTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Firmwares firmwares;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;

    private TenantId quinta;
    private Api manager;
    private Api stranger;
    private @Nullable DeviceId device;

    @BeforeEach
    void addDevicesInBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        manager = people.signIn(quinta, Role.MANAGER);
        stranger = people.signIn(pair.serra(), Role.MANAGER);
        for (TenantId tenant : List.of(quinta, pair.serra())) {
            firmwares.add(tenant, "GW-1", "gateway", "G2", null);
            firmwares.add(tenant, "GW-2", "gateway", "G2", null);
        }
    }

    @Test
    void hidesWhatItsDeviceIsAlarmedAboutAndShowsItAfterwards() {
        String before = raise(manager, "GW-1", "hvac_failed");
        String smoke = raise(manager, "GW-1", "smoke");
        String theirs = raise(stranger, "GW-1", "hvac_failed");
        begin();
        String meanwhile = raise(manager, "GW-1", "signal_lost");
        String other = raise(manager, "GW-2", "hvac_failed");

        assertThat(causes(manager, before)).containsExactly("firmware_in_progress");
        assertThat(causes(manager, meanwhile)).containsExactly("firmware_in_progress");
        assertThat(causes(manager, smoke)).isEmpty();
        assertThat(causes(manager, other)).isEmpty();
        assertThat(causes(stranger, theirs)).isEmpty();

        end();

        assertThat(causes(manager, before)).isEmpty();
        assertThat(phase(manager, before)).isEqualTo("unacknowledged");
        assertThat(phase(manager, meanwhile)).isEqualTo("unacknowledged");
    }

    /// As a rollout would: the job is written, and told of in the same transaction.
    private void begin() {
        long release = firmwares.release(quinta, "2.0.0", "G2");
        firmwares.run(
                quinta,
                () -> {
                    DeviceId updated =
                            new DeviceId(
                                    jdbc.sql("select id from device where serial = 'GW-1'")
                                            .query(Long.class)
                                            .single());
                    jdbc.sql(
                                    """
                                    insert into firmware_job (tenant_id, rollout_id, device_id, turn,
                                                              state, since)
                                    values (:tenant, :rollout, :device, 'canary', 'notified', now())
                                    """)
                            .param("tenant", quinta.value())
                            .param("rollout", rollout(release))
                            .param("device", updated.value())
                            .update();
                    events.publishEvent(new UpdatesMoved(Set.of(updated), Set.of()));
                    device = updated;
                });
    }

    /// One that nobody looks after any more.
    private long rollout(long release) {
        return jdbc.sql(
                        """
                        insert into firmware_rollout (tenant_id, package_id, plan, state)
                        values (:tenant, :package, '{}', 'finished') returning id
                        """)
                .param("tenant", quinta.value())
                .param("package", release)
                .query(Long.class)
                .single();
    }

    private void end() {
        firmwares.run(
                quinta,
                () -> {
                    jdbc.sql("update firmware_job set state = 'updated'").update();
                    events.publishEvent(
                            new UpdatesMoved(Set.of(), Set.of(Objects.requireNonNull(device))));
                });
    }

    private static String raise(Api api, String serial, String type) {
        Answer answer =
                api.post(
                        "/api/v1/alarms",
                        Map.of("device_serial", serial, "alarm_type", type, "severity", "major"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/api/v1/alarms/" + answer.data().path("id");
    }

    private static List<String> causes(Api api, String alarm) {
        return api.get(alarm)
                .data()
                .path("suppressed")
                .valueStream()
                .map(one -> one.path("cause").asString())
                .toList();
    }

    private static String phase(Api api, String alarm) {
        JsonNode data = api.get(alarm).data();
        return data.path("phase").asString();
    }
}
