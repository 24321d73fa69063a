package org.veranda.server.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Receiver;
import org.veranda.server.testing.ServerProcess;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A server killed after it carried out a command and before anyone heard its answer, and while two apps' receivers kept it
/// waiting: sent again, the command is not carried out again, and what the apps were to be told the next server tells.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServerIT {

    private static final String PASSWORD = "a-password-of-tests";
    private static final TenantId QUINTA = new TenantId(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path temporary;

    private final Receiver atQuinta = Receiver.answering(Receiver.HANGS);
    private final Receiver atSerra = Receiver.answering(Receiver.HANGS);
    private final UUID id = commandId();
    private RunningFolder folder;
    private String command;
    private int toldQuinta;
    private int toldSerra;
    private ServerProcess next;

    @BeforeAll
    void killAServerAndStartTheNext() throws IOException {
        folder = new RunningFolder(temporary.resolve("data"));
        createTenant(folder, "Quinta do Mar", "ana@quinta.example");
        createTenant(folder, "Serra Lodge", "ben@serra.example");
        try (ServerProcess killed = start()) {
            join(killed, "quinta", "shop");
            join(killed, "serra", "desk");
            Api ana = signIn(killed, "ana@quinta.example");
            command = command(id, addRoom(ana));
            sendUnheard(killed, ana, command);
            await().atMost(PATIENCE).until(() -> events(folder, id).equals("1"));
            await().atMost(PATIENCE)
                    .until(() -> !atQuinta.hooks().isEmpty() && !atSerra.hooks().isEmpty());
            killed.kill();
        }
        toldQuinta = atQuinta.hooks().size();
        toldSerra = atSerra.hooks().size();
        atQuinta.answer(200);
        atSerra.answer(200);
        next = start();
    }

    @AfterAll
    void stopTheNext() {
        next.close();
        atQuinta.close();
        atSerra.close();
    }

    @Test
    void carriesOutOnceACommandThatIsSentAgainAfterTheCrash() {
        Api ana = signIn(next, "ana@quinta.example");

        Answer first = ana.post("/api/v1/commands", command);
        Answer second = ana.post("/api/v1/commands", command);

        assertThat(first.data().get(0).path("outcome").asString()).isEqualTo("accepted");
        assertThat(second.data()).isEqualTo(first.data());
        assertThat(events(folder, id)).isEqualTo("1");
        Api ben = signIn(next, "ben@serra.example");
        assertThat(ben.get("/api/v1/rooms").data().size()).isZero();
    }

    @Test
    void tellsUnderTheSameIdsWhatTheKilledServerHadNotTold() {
        next.address();
        await().atMost(PATIENCE).until(() -> atQuinta.hooks().size() > toldQuinta);
        await().atMost(PATIENCE).until(() -> atSerra.hooks().size() > toldSerra);

        assertThat(ids(atQuinta.hooks().get(toldQuinta)))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(atQuinta.hooks().getFirst()));
        assertThat(ids(atSerra.hooks().get(toldSerra)))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(atSerra.hooks().getFirst()));
        assertThat(atQuinta.eventsOf("desk")).isEmpty();
        assertThat(atSerra.eventsOf("shop")).isEmpty();
    }

    private ServerProcess start() {
        return folder.start(
                "--veranda.webhooks.private-addresses=true",
                "--veranda.webhooks.timeout=1s",
                "--veranda.apps.quinta.key=quinta-key",
                "--veranda.apps.quinta.secret=quinta-secret",
                "--veranda.apps.quinta.webhooks.url=" + atQuinta.url(),
                "--veranda.apps.serra.key=serra-key",
                "--veranda.apps.serra.secret=serra-secret",
                "--veranda.apps.serra.webhooks.url=" + atSerra.url());
    }

    private static void join(ServerProcess server, String app, String channel) {
        URI address = URI.create(server.address());
        SocketClient client =
                SocketClient.open(
                        URI.create(
                                "ws://%s/app/%s-key?protocol=7"
                                        .formatted(address.getAuthority(), app)));
        client.socketId();
        client.subscribe(channel, "");
        client.next("pusher_internal:subscription_succeeded");
    }

    private static List<String> ids(Receiver.Hook hook) {
        return hook.events().stream().map(event -> event.path("event_id").asString()).toList();
    }

    private static void createTenant(RunningFolder folder, String name, String admin) {
        folder.admin(
                PASSWORD,
                "create-tenant",
                "--name",
                name,
                "--time-zone",
                "Europe/Lisbon",
                "--admin-email",
                admin);
    }

    private static Api signIn(ServerProcess server, String email) {
        Api nobody = server.nobody();
        Answer answer =
                nobody.post("/api/v1/auth/login", Map.of("email", email, "password", PASSWORD));
        return nobody.with(answer.data().path("access_token").asString());
    }

    private static long addRoom(Api admin) {
        long location = id(admin.post("/api/v1/locations", Map.of("name", "Riverfront")));
        long type = id(admin.post("/api/v1/room-types", Map.of("name", "Deluxe")));
        return id(
                admin.post(
                        "/api/v1/rooms",
                        Map.of("name", "101", "room_type_id", type, "location_id", location)));
    }

    private static long id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.data().path("id").asLong();
    }

    private static UUID commandId() {
        return new UUID(System.currentTimeMillis() << 16 | 0x7123, 0x8123456789abcdefL);
    }

    private static String command(UUID id, long room) {
        return """
        {"commands":[{"id":"%s","type":"room.mark_clean","room_id":%d,"dirty_epoch":1,\
        "made_at":"%s","after":[]}]}\
        """
                .formatted(id, room, Instant.now());
    }

    /// Sends the request and never reads what comes back.
    private static void sendUnheard(ServerProcess server, Api caller, String body)
            throws IOException {
        URI address = URI.create(server.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        String request =
                """
                POST /api/v1/commands HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Authorization: %s\r
                Content-Length: %d\r
                \r
                %s\
                """
                        .formatted(caller.header("Authorization"), body.length(), body);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String events(RunningFolder folder, UUID command) {
        return folder.askWithin(
                QUINTA, "select count(*) from journal where payload like '%" + command + "%'");
    }
}
