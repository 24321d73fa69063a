package org.veranda.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.server.installation.database.TestPostgres;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.ServerProcess;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The demo as it is shipped: what it remembers when it is started again.
class DemoRestartIT {

    private static final String ROLLOUTS = "/api/v1/firmware/rollouts";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path temporary;

    /// Killed in the middle of a rollout, then stopped; each start finds what the one before left.
    @Test
    void hasAPastAndIsLeftAsItWas() {
        List<JsonNode> first;
        String serial;
        try (ServerProcess killed = server("0")) {
            first = rooms(killed);
            serial = begunUpdate(manager(killed));
            killed.kill();
        }
        try (ServerProcess next = server("0")) {
            goesOn(manager(next), serial);
        }
        List<JsonNode> again;
        try (ServerProcess last = server("0.001")) {
            again = rooms(last);
        }

        assertThat(first)
                .allSatisfy(rooms -> assertThat(codes(rooms)).contains("VI").hasSizeGreaterThan(3));
        assertThat(again).isEqualTo(first);
    }

    /// The serial of a device that was told to update itself and downloads.
    private static String begunUpdate(Api gateway) {
        String serial =
                await().atMost(PATIENCE)
                        .until(() -> inState(gateway, "queued"), Optional::isPresent)
                        .orElseThrow();
        fetch(gateway, serial);
        report(gateway, serial, "downloading");
        return serial;
    }

    private static void goesOn(Api gateway, String serial) {
        assertThat(inState(gateway, "downloading")).contains(serial);
        assertThat(report(gateway, serial, "downloaded")).isEqualTo("accepted");
        assertThat(report(gateway, serial, "verified")).isEqualTo("accepted");
        assertThat(inState(gateway, "verified")).contains(serial);
        assertThat(rollout(gateway).path("state").asString()).isEqualTo("running");
    }

    private static Api manager(ServerProcess server) {
        return server.nobody().signIn("manager@quinta.example", DemoResort.PASSWORD);
    }

    private static JsonNode rollout(Api manager) {
        return manager.get(ROLLOUTS).data().path(0);
    }

    /// The serial of a device that is in that state.
    private static Optional<String> inState(Api manager, String state) {
        return manager.get(
                        "%s/%s/jobs?state=%s"
                                .formatted(ROLLOUTS, rollout(manager).path("id"), state))
                .data()
                .valueStream()
                .map(job -> job.path("serial").asString())
                .findFirst();
    }

    private static void fetch(Api gateway, String serial) {
        Map<String, String> asked = Map.of("serial", serial, "firmware_version", "4.2.1");
        gateway.post("/api/v1/firmware/device/commands", Map.of("devices", List.of(asked)));
    }

    private static String report(Api gateway, String serial, String word) {
        Map<String, Object> said =
                Map.of(
                        "serial",
                        serial,
                        "rollout_id",
                        rollout(gateway).path("id").asLong(),
                        "state",
                        word);
        return gateway.post("/api/v1/firmware/device/reports", Map.of("reports", List.of(said)))
                .data()
                .at("/0/outcome")
                .asString();
    }

    private ServerProcess server(String pace) {
        return ServerProcess.start(
                temporary.resolve("data"), TestPostgres.binaries(), "--demo", "--simulate", pace);
    }

    private static List<JsonNode> rooms(ServerProcess server) {
        return List.of("desk@quinta.example", "desk@serra.example").stream()
                .map(desk -> rooms(server.nobody().signIn(desk, DemoResort.PASSWORD)))
                .toList();
    }

    private static JsonNode rooms(Api desk) {
        return desk.get("/api/v1/rooms").data();
    }

    private static List<String> codes(JsonNode rooms) {
        return rooms.valueStream().map(room -> room.path("code").asString()).distinct().toList();
    }
}
