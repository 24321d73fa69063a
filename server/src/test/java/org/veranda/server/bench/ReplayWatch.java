package org.veranda.server.bench;

import org.veranda.server.testing.Api;
import org.veranda.server.testing.Person;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An unmodified Echo client under Node and a console, both watching one resort, and what they knew in
/// the end.
final class ReplayWatch {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path heard;
    private final Path known;
    private final Watcher echo;
    private final Watcher console;
    private final Map<Long, JsonNode> rooms = new TreeMap<>();

    private ReplayWatch(Api api, Path folder, Watcher echo, Watcher console) {
        this.heard = folder.resolve("echo.ndjson");
        this.known = folder.resolve("console.json");
        this.echo = echo;
        this.console = console;
        rooms(api).forEach(rooms::put);
    }

    static ReplayWatch start(Api api, Person person, Path folder) throws IOException {
        Path root = Path.of(System.getProperty("veranda.root", ".")).toAbsolutePath();
        List<String> who =
                List.of(api.server().toString(), person.user().email(), person.password());
        Watcher echo =
                Watcher.start(
                        "the Echo client",
                        root.resolve("server/src/test/web"),
                        with(
                                List.of("node", "echo-watcher.mjs"),
                                who,
                                folder.resolve("echo.ndjson")));
        Watcher console =
                Watcher.start(
                        "the console",
                        root,
                        with(console(root), who, folder.resolve("console.json")));
        return new ReplayWatch(api, folder, echo, console);
    }

    /// What the watchers knew in the end.
    record Verdict(
            boolean echoEqual,
            boolean consoleEqual,
            long events,
            long holes,
            long repeats,
            long foreign) {

        boolean equal() {
            return echoEqual && consoleEqual && holes == 0 && repeats == 0 && foreign == 0;
        }

        String text() {
            return "Echo client %s, console %s; %d events, %d holes, %d repeats, %d foreign"
                    .formatted(
                            echoEqual ? "equal to the snapshot" : "DIFFERENT from the snapshot",
                            consoleEqual ? "equal to the snapshot" : "DIFFERENT from the snapshot",
                            events,
                            holes,
                            repeats,
                            foreign);
        }
    }

    /// Waits until the stream's last event was heard, ends both and compares.
    Verdict end(Api api, long head) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && lastHeard() < head) {
            Thread.sleep(100);
        }
        Thread.sleep(1_000);
        JsonNode summary = JSON.readTree(echo.stop());
        console.close();
        Map<Long, JsonNode> server = rooms(api);
        Map<Long, JsonNode> ofConsole = new TreeMap<>();
        JSON.readTree(Files.readString(known))
                .forEach(room -> ofConsole.put(room.path("id").asLong(), room));
        return new Verdict(
                replayed().equals(server),
                ofConsole.equals(server),
                summary.path("events").asLong(),
                summary.path("holes").asLong(),
                summary.path("repeats").asLong(),
                summary.path("foreign").asLong());
    }

    private Map<Long, JsonNode> replayed() throws IOException {
        Map<Long, JsonNode> replayed = new TreeMap<>(rooms);
        try (Stream<String> lines = Files.lines(heard)) {
            lines.map(JSON::readTree)
                    .filter(entry -> entry.path("event").asString().equals("RoomStatusChanged"))
                    .map(entry -> entry.path("data").path("room"))
                    .forEach(room -> replayed.put(room.path("id").asLong(), room));
        }
        return replayed;
    }

    private long lastHeard() throws IOException {
        List<String> lines = Files.readAllLines(heard, StandardCharsets.UTF_8);
        return lines.isEmpty()
                ? 0
                : JSON.readTree(lines.getLast()).path("data").path("seq").asLong();
    }

    private static Map<Long, JsonNode> rooms(Api api) {
        Map<Long, JsonNode> rooms = new TreeMap<>();
        api.get("/api/v1/snapshot")
                .data()
                .path("rooms")
                .forEach(room -> rooms.put(room.path("id").asLong(), room));
        return rooms;
    }

    private static List<String> console(Path root) throws IOException {
        Path module = root.resolve("desktop-app");
        String libraries = Files.readString(module.resolve("target/test.classpath")).strip();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-cp",
                "%s:%s:%s"
                        .formatted(
                                module.resolve("target/test-classes"),
                                module.resolve("target/classes"),
                                libraries),
                "org.veranda.desktop.bench.ConsoleWatcher");
    }

    private static List<String> with(List<String> command, List<String> who, Path file) {
        return Stream.of(command, who, List.of(file.toString())).flatMap(List::stream).toList();
    }
}
