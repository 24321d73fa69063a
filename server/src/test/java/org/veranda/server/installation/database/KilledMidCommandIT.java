package org.veranda.server.installation.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.model.identity.TenantId;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.ServerProcess;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// A server killed after it carried out a command and before anyone heard its answer: sent again, the
/// command is not carried out again.
class KilledMidCommandIT {

    private static final String PASSWORD = "a-password-of-tests";
    private static final TenantId QUINTA = new TenantId(1);

    @TempDir Path temporary;

    @Test
    void carriesOutOnceACommandThatIsSentAgainAfterTheCrash() throws Exception {
        RunningFolder folder = new RunningFolder(temporary.resolve("data"));
        createTenant(folder, "Quinta do Mar", "ana@quinta.example");
        createTenant(folder, "Serra Lodge", "ben@serra.example");
        UUID id = commandId();
        String command;
        try (ServerProcess killed = folder.start()) {
            Api ana = signIn(killed, "ana@quinta.example");
            command = command(id, addRoom(ana));
            sendUnheard(killed, ana, command);
            await(() -> events(folder, id).equals("1"));
            killed.kill();
        }
        try (ServerProcess next = folder.start()) {
            Api ana = signIn(next, "ana@quinta.example");

            Answer first = ana.post("/api/v1/commands", command);
            Answer second = ana.post("/api/v1/commands", command);

            assertThat(first.data().get(0).path("outcome").asString()).isEqualTo("accepted");
            assertThat(second.data()).isEqualTo(first.data());
            assertThat(events(folder, id)).isEqualTo("1");
            Api ben = signIn(next, "ben@serra.example");
            assertThat(ben.get("/api/v1/rooms").data().size()).isZero();
        }
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

    private static void await(BooleanSupplier condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(2);
        }
    }
}
