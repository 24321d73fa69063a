package org.veranda.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.devices.DeviceHouse.DEVICES;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

@ServerTest
class ApiKeysTest {

    private static final String KEYS = "/api/v1/api-keys";

    @Autowired TwoTenants two;
    private static final String ALARMS = "/api/v1/alarms";

    @Autowired People people;
    @Autowired HeardEvents heard;

    private DeviceHouse quinta;
    private DeviceHouse serra;

    @BeforeEach
    void found() {
        TwoTenants.Pair pair = two.found();
        quinta = new DeviceHouse(pair.quinta(), people.signIn(pair.quinta(), Role.MANAGER), heard);
        serra = new DeviceHouse(pair.serra(), people.signIn(pair.serra(), Role.MANAGER), heard);
    }

    @Test
    void letMachinesReportForTheirOwnTenantOnly() {
        quinta.add("GW-1", "gateway");
        serra.add("GW-1", "gateway");
        Api gateway = machine(serra);

        assertThat(serra.report(gateway, Map.of("serial", "GW-1"))).containsExactly("accepted");

        assertThat(serra.told()).containsExactly("GW-1 online");
        assertThat(quinta.told()).isEmpty();
    }

    @Test
    void letMachinesRaiseAlarmsForTheirOwnTenantOnly() {
        quinta.add("GW-1", "gateway");
        serra.add("GW-1", "gateway");
        Api gateway = machine(serra);
        Map<String, Object> leak =
                Map.of("device_serial", "GW-1", "alarm_type", "leak", "title", "Water");

        JsonNode one = gateway.post(ALARMS, leak).data();
        JsonNode many = gateway.post(ALARMS, List.of(leak)).data();

        assertThat(one.path("outcome").asString()).isEqualTo("accepted");
        assertThat(many.get(0).path("id")).isEqualTo(one.path("id"));
        JsonNode seen = serra.manager().get(ALARMS).data().get(0);
        assertThat(seen.path("title").asString()).isEqualTo("Water");
        assertThat(serra.manager().get(ALARMS + "/" + seen.path("id") + "/history").text())
                .contains("Gateways");
        assertThat(quinta.manager().get(ALARMS).data()).isEmpty();
    }

    @Test
    void openNoOtherDoor() {
        Api gateway = machine(quinta);

        assertThat(gateway.get(DEVICES).status()).isEqualTo(401);
        assertThat(gateway.get("/api/v1/rooms").status()).isEqualTo(401);
        assertThat(gateway.get(KEYS).status()).isEqualTo(401);
        assertThat(gateway.post(DEVICES, Map.of("serial", "X", "kind", "lock")).status())
                .isEqualTo(401);
        assertThat(gateway.get("/api/v1/auth/me").status()).isEqualTo(401);
    }

    @Test
    void areGoodUntilTheyAreRevoked() {
        quinta.add("GW-2", "gateway");
        Answer made = quinta.manager().post(KEYS, Map.of("name", "Hill gateways"));
        long id = made.data().path("id").asLong();
        Api gateway = people.nobody().with("X-Api-Key", made.data().path("secret").asString());
        Map<String, String> report = Map.of("serial", "GW-2");
        assertThat(gateway.post(DEVICES + "/status", report).status()).isEqualTo(200);

        assertThat(serra.manager().delete(KEYS + "/" + id).status()).isEqualTo(404);
        assertThat(gateway.post(DEVICES + "/status", report).status()).isEqualTo(200);
        assertThat(quinta.manager().delete(KEYS + "/" + id).status()).isEqualTo(204);

        assertThat(gateway.post(DEVICES + "/status", report).status()).isEqualTo(401);
        assertThat(quinta.manager().delete(KEYS + "/" + id).status()).isEqualTo(404);
        String listed = quinta.manager().get(KEYS).text();
        assertThat(listed).contains("Hill gateways", "last_used_at", "revoked_at");
        assertThat(listed).doesNotContain("vrk_", "secret");
        assertThat(serra.manager().get(KEYS).data()).isEmpty();
    }

    @Test
    void areNotGuessed() {
        String secret =
                quinta.manager().post(KEYS, Map.of("name", "G")).data().path("secret").asString();
        String foreign = secret.replace("vrk_" + quinta.tenant(), "vrk_" + serra.tenant());
        String altered = secret.substring(0, secret.length() - 2) + "AA";

        for (String key : new String[] {foreign, altered, "vrk_1_1_x", "", "x".repeat(5_000)}) {
            Answer answer =
                    people.nobody()
                            .with("X-Api-Key", key)
                            .post(DEVICES + "/status", Map.of("serial", "GW"));
            assertThat(answer.status()).as(key).isEqualTo(401);
        }
    }

    @Test
    void areForThoseWhoManageDevices() {
        Api desk = people.signIn(quinta.tenant(), Role.FRONT_DESK);

        assertThat(desk.get(KEYS).status()).isEqualTo(403);
        assertThat(desk.post(KEYS, Map.of("name", "Mine")).status()).isEqualTo(403);
        assertThat(desk.delete(KEYS + "/1").status()).isEqualTo(403);
    }

    private Api machine(DeviceHouse house) {
        String secret =
                house.manager()
                        .post(KEYS, Map.of("name", "Gateways"))
                        .data()
                        .path("secret")
                        .asString();
        return people.nobody().with("X-Api-Key", secret);
    }
}
