package org.veranda.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.devices.DeviceHouse.DEVICES;
import static org.veranda.server.devices.DeviceHouse.says;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@ServerTest
class DeviceStatusTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired HeardEvents heard;

    private final Instant now = Instant.now();
    private DeviceHouse quinta;
    private DeviceHouse serra;

    @BeforeEach
    void found() {
        TwoTenants.Pair pair = two.found();
        quinta = new DeviceHouse(pair.quinta(), people.signIn(pair.quinta(), Role.MANAGER), heard);
        serra = new DeviceHouse(pair.serra(), people.signIn(pair.serra(), Role.MANAGER), heard);
    }

    @Test
    void bringsNobodyBackByWhatWaitedOnItsWay() {
        quinta.add("LK-7", "lock");
        Instant now = Instant.now();
        quinta.report(says("LK-7", "online", now.minusSeconds(10_800).toString()));
        quinta.report(says("LK-7", "offline", now.minusSeconds(7_200).toString()));

        quinta.report(says("LK-7", "online", now.minusSeconds(3_600).toString()));
        assertThat(quinta.told()).last().isEqualTo("LK-7 offline");
        quinta.report(says("LK-7", "online", now.toString()));

        assertThat(quinta.told()).last().isEqualTo("LK-7 online");
    }

    @Test
    void tellsTheDevicesOwnTenantOnly() {
        long here = quinta.add("LK-1", "lock");
        long there = serra.add("LK-1", "lock");

        assertThat(
                        quinta.report(
                                Map.of(
                                        "serial", "LK-1",
                                        "connectivity", "online",
                                        "firmware_version", "4.2.1",
                                        "at", "%s".formatted(now.minusSeconds(5)))))
                .containsExactly("accepted");

        assertThat(quinta.device(here).path("connectivity").asString()).isEqualTo("online");
        assertThat(serra.device(there).path("connectivity").asString()).isEqualTo("unprovisioned");
        assertThat(serra.told()).isEmpty();
        JsonNode event =
                JsonMapper.shared()
                        .readTree(heard.of(StreamName.tenant(quinta.tenant())).getLast().payload())
                        .path("device");
        assertThat(List.copyOf(event.propertyNames()))
                .containsExactly(
                        "id", "serial", "connectivity", "firmware_version", "last_seen_at");
        assertThat(event.path("id").asLong()).isEqualTo(here);
    }

    @Test
    void answersEachRowForItselfAndLosesNothingElse() {
        quinta.add("GW-1", "gateway");
        quinta.add("GW-2", "gateway");
        serra.add("GW-3", "gateway");

        List<String> outcomes =
                quinta.report(
                        Map.of("serial", "GW-1"),
                        Map.of("serial", "GW-3"),
                        Map.of("connectivity", "online"),
                        "nonsense",
                        Map.of("serial", "GW-2", "connectivity", "asleep"),
                        Map.of("serial", "GW-2", "battery_percent", 101),
                        Map.of("serial", "GW-2", "at", "yesterday"),
                        Map.of("serial", "GW-2", "at", "0001-01-01T00:00:00Z"),
                        Map.of("serial", "GW-2", "connectivity", "decommissioned"),
                        Map.of("serial", "GW-2", "at", now.plusSeconds(3600).toString()),
                        Map.of("serial", "GW-2", "firmware_version", "1\u0000"),
                        Map.of("serial", "GW-2", "battery_percent", 40));

        assertThat(outcomes)
                .containsExactly(
                        "accepted",
                        "NOT_FOUND",
                        "INVALID",
                        "INVALID",
                        "INVALID",
                        "INVALID",
                        "INVALID",
                        "INVALID",
                        "INVALID",
                        "TOO_EARLY",
                        "INVALID",
                        "accepted");
        assertThat(quinta.told()).containsExactly("GW-1 online", "GW-2 online");
        assertThat(serra.told()).isEmpty();
    }

    @Test
    void neverGoesBack() {
        long id = quinta.add("TH-1", "thermostat");
        String noon = now.minusSeconds(100).toString();
        String before = now.minusSeconds(200).toString();

        assertThat(quinta.report(says("TH-1", "offline", before), says("TH-1", "online", noon)))
                .containsExactly("unchanged", "accepted");
        assertThat(quinta.report(says("TH-1", "offline", before))).containsExactly("late");
        assertThat(quinta.report(says("TH-1", "online", noon))).containsExactly("unchanged");

        assertThat(quinta.device(id).path("connectivity").asString()).isEqualTo("online");
        assertThat(Instant.parse(quinta.device(id).path("last_seen_at").asString()))
                .isEqualTo(Instant.parse(noon).truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        assertThat(quinta.told()).containsExactly("TH-1 online");
    }

    @Test
    void takesTheRowsOfABatchByTheirTime() {
        quinta.add("TH-2", "thermostat");
        quinta.report(says("TH-2", "online", now.minusSeconds(300).toString()));

        assertThat(
                        quinta.report(
                                says("TH-2", "online", now.minusSeconds(100).toString()),
                                says("TH-2", "offline", now.minusSeconds(200).toString())))
                .containsExactly("accepted", "accepted");
        assertThat(quinta.told()).containsExactly("TH-2 online");
    }

    @Test
    void writesAThousandRowsInOneBatchAndNotOneMore() {
        List<Map<String, String>> rows = new ArrayList<>();
        StringBuilder file = new StringBuilder("serial,kind\n");
        for (int n = 0; n < 1_000; n++) {
            rows.add(Map.of("serial", "S-" + n));
            file.append("S-").append(n).append(",sensor\n");
        }
        quinta.manager()
                .with("Content-Type", "text/csv")
                .post(DEVICES + "/import", file.toString());

        assertThat(quinta.report(quinta.manager(), rows)).hasSize(1_000).containsOnly("accepted");
        assertThat(quinta.told()).hasSize(1_000);
        rows.add(Map.of("serial", "S-0"));
        assertThat(quinta.manager().post(DEVICES + "/status", rows).status()).isEqualTo(422);
        assertThat(quinta.manager().post(DEVICES + "/status", List.of()).status()).isEqualTo(422);
    }

    @Test
    void countsEveryChangeOnceWhenManyReportAtOnce() throws Exception {
        int devices = 8;
        for (int n = 0; n < devices; n++) {
            quinta.add("RC-" + n, "sensor");
        }
        try (ExecutorService gateways = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> answers =
                    IntStream.range(0, 40)
                            .mapToObj(n ->
                                    gateways.submit(() ->
                                            quinta.report(
                                                    Map.of("serial", "RC-" + n % devices),
                                                    Map.of("serial", "RC-" + (n + 1) % devices))))
                            .toList();
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).hasSize(2).doesNotContain("INVALID", "NOT_FOUND");
            }
        }
        assertThat(quinta.told()).hasSize(devices).doesNotHaveDuplicates();
    }

    @Test
    void isForThoseWhoManageDevices() {
        quinta.add("LK-2", "lock");

        assertThat(
                        people.signIn(quinta.tenant(), Role.HOUSEKEEPER)
                                .post(DEVICES + "/status", Map.of("serial", "LK-2"))
                                .status())
                .isEqualTo(403);
        assertThat(people.nobody().post(DEVICES + "/status", Map.of("serial", "LK-2")).status())
                .isEqualTo(401);
        assertThat(quinta.told()).isEmpty();
    }
}
