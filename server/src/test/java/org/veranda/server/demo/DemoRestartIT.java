package org.veranda.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.server.installation.database.TestPostgres;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.ServerProcess;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// The demo as it is shipped: what it remembers when it is started again.
class DemoRestartIT {

    @TempDir Path temporary;

    @Test
    void hasAPastAndIsLeftAsItWas() {
        List<JsonNode> first = start("0", DemoRestartIT::rooms);
        List<JsonNode> again = start("0.001", DemoRestartIT::rooms);

        assertThat(first)
                .allSatisfy(rooms -> assertThat(codes(rooms)).contains("VI").hasSizeGreaterThan(3));
        assertThat(again).isEqualTo(first);
    }

    private <T> List<T> start(String pace, Function<Api, T> look) {
        try (ServerProcess server =
                ServerProcess.start(
                        temporary.resolve("data"),
                        TestPostgres.binaries(),
                        "--demo",
                        "--simulate",
                        pace)) {
            return List.of("desk@quinta.example", "desk@serra.example").stream()
                    .map(desk -> look.apply(server.nobody().signIn(desk, DemoResort.PASSWORD)))
                    .toList();
        }
    }

    private static JsonNode rooms(Api desk) {
        return desk.get("/api/v1/rooms").data();
    }

    private static List<String> codes(JsonNode rooms) {
        return rooms.valueStream().map(room -> room.path("code").asString()).distinct().toList();
    }
}
