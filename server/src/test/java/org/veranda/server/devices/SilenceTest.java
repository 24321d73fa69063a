package org.veranda.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.devices.DeviceHouse.DEVICES;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@ServerTest
class SilenceTest {

    /// Long enough for nobody but this test to find them silent.
    private static final Map<String, Object> HOURLY = Map.of("interval_seconds", 3_600);

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired SilenceJob job;
    @Autowired SilentDevices silent;

    private final Instant start = Instant.now();
    private DeviceHouse quinta;
    private DeviceHouse serra;

    @BeforeEach
    void found() {
        TwoTenants.Pair pair = two.found();
        quinta = new DeviceHouse(pair.quinta(), people.signIn(pair.quinta(), Role.MANAGER), heard);
        serra = new DeviceHouse(pair.serra(), people.signIn(pair.serra(), Role.MANAGER), heard);
    }

    @Test
    void makesADeviceStaleAndThenOffline() {
        quinta.add("GW-1", "gateway", HOURLY);
        serra.add("GW-1", "gateway", HOURLY);
        quinta.report(Map.of("serial", "GW-1"));
        serra.report(Map.of("serial", "GW-1"));

        settle(quinta.tenant(), 59);
        assertThat(quinta.told()).containsExactly("GW-1 online");
        settle(quinta.tenant(), 61);
        settle(quinta.tenant(), 239);
        assertThat(quinta.told()).containsExactly("GW-1 online", "GW-1 stale");
        settle(quinta.tenant(), 241);

        assertThat(quinta.told()).containsExactly("GW-1 online", "GW-1 stale", "GW-1 offline");
        assertThat(serra.told()).containsExactly("GW-1 online");
    }

    @Test
    void countsFromWhenTheServerBeganToListen() {
        quinta.add("GW-2", "gateway", HOURLY);
        quinta.report(Map.of("serial", "GW-2"));

        CurrentTenant.run(
                quinta.tenant(),
                () -> job.settle(in(Duration.ofHours(100)), in(Duration.ofMinutes(6_059))));

        assertThat(quinta.told()).containsExactly("GW-2 online");
    }

    @Test
    void tellsOfTheGatewayAndOfThoseBehindItOnlyWhenItIsBack() {
        quinta.add("GW-3", "gateway", HOURLY);
        for (String serial : List.of("LK-1", "LK-2")) {
            quinta.add(serial, "lock", Map.of("parent", "GW-3", "interval_seconds", 1_800));
        }
        quinta.report(Map.of("serial", "GW-3"), Map.of("serial", "LK-1"), Map.of("serial", "LK-2"));

        settle(quinta.tenant(), 241);
        assertThat(quinta.told())
                .containsExactly("GW-3 online", "LK-1 online", "LK-2 online", "GW-3 offline");

        quinta.report(Map.of("serial", "GW-3"), Map.of("serial", "LK-1"));
        settle(quinta.tenant(), 28);
        assertThat(quinta.told()).hasSize(5).endsWith("GW-3 online");
        settle(quinta.tenant(), 31);

        assertThat(quinta.told()).contains("LK-2 offline").doesNotContain("LK-1 offline");
    }

    @Test
    void saysNothingOfADeviceThatSomebodyWorksOn() {
        long id = quinta.add("LK-3", "lock", HOURLY);
        quinta.report(Map.of("serial", "LK-3"));
        String maintenance = DEVICES + "/" + id + "/maintenance";

        quinta.manager().put(maintenance, Map.of("reason", "New cylinder"));
        settle(quinta.tenant(), 600);
        assertThat(quinta.told()).containsExactly("LK-3 online", "LK-3 maintenance");
        assertThat(quinta.manager().delete(maintenance).status()).isEqualTo(200);
        settle(quinta.tenant(), 30);

        assertThat(quinta.told()).containsExactly("LK-3 online", "LK-3 maintenance", "LK-3 stale");
        assertThat(quinta.manager().delete(maintenance).status()).isEqualTo(409);
    }

    @Test
    void looksOnlyWhereThereIsSomethingToSettle() {
        quinta.add("GW-4", "gateway", HOURLY);
        serra.add("GW-4", "gateway", HOURLY);
        quinta.report(Map.of("serial", "GW-4"));

        assertThat(silent.tenants(start, in(Duration.ofMinutes(61))))
                .contains(quinta.tenant())
                .doesNotContain(serra.tenant());
        assertThat(silent.tenants(start, in(Duration.ofMinutes(30))))
                .doesNotContain(quinta.tenant(), serra.tenant());
    }

    private void settle(TenantId tenant, long minutes) {
        CurrentTenant.run(tenant, () -> job.settle(start, in(Duration.ofMinutes(minutes))));
    }

    private Instant in(Duration later) {
        return Instant.now().plus(later);
    }
}
