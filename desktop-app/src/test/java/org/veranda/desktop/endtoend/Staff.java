package org.veranda.desktop.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;
import org.veranda.wire.CommandBatch;
import org.veranda.wire.CommandEnvelope;
import org.veranda.wire.CommandId;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.HistoryEntry;
import org.veranda.wire.MeView;
import org.veranda.wire.RoomView;
import org.veranda.wire.Snapshot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;

/// A colleague who works without a screen.
final class Staff {

    static final String PASSWORD = "demo-veranda";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String email;
    private final Api api;

    Staff(String address, String email) {
        this.address = address;
        this.email = email;
        api =
                new Api(
                        new Servers()
                                .at(ServerAddress.parse(address).orElseThrow())
                                .signIn(email, PASSWORD));
    }

    Api api() {
        return api;
    }

    /// All rooms as they are now.
    String board() {
        return api.get("/api/v1/snapshot", Snapshot.class).rooms().toString();
    }

    MeView me() {
        return api.get("/api/v1/auth/me", MeView.class);
    }

    RoomView room(String name) {
        return api.get("/api/v1/snapshot", Snapshot.class).rooms().stream()
                .filter(room -> room.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    CommandOutcome command(String room, RoomCommand.Direct command) {
        CommandEnvelope envelope =
                new CommandEnvelope(
                        CommandId.next(),
                        new Command.OnRoom(room(room).id(), command),
                        Instant.now(),
                        List.of(),
                        null);
        return api.postForList(
                        "/api/v1/commands",
                        new CommandBatch(List.of(envelope)),
                        CommandOutcome.class)
                .getFirst();
    }

    /// Changes what a colleague is and may.
    ///
    /// @param change such as `{"disabled":true}`
    void change(String colleague, String change) throws IOException, InterruptedException {
        long id =
                api.getList("/api/v1/users", Colleague.class).stream()
                        .filter(user -> user.email().equals(colleague))
                        .findFirst()
                        .orElseThrow()
                        .id();
        String login = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
        String signedIn =
                http.send(
                                json("/api/v1/auth/login").POST(ofString(login)).build(),
                                BodyHandlers.ofString())
                        .body();
        String token = api.codec().readData(signedIn, Token.class).accessToken();
        int status =
                http.send(
                                json("/api/v1/users/" + id)
                                        .header("Authorization", "Bearer " + token)
                                        .method("PATCH", ofString(change))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode();
        assertThat(status).isEqualTo(200);
    }

    private HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json");
    }

    private record Colleague(long id, String email) {}

    private record Token(String accessToken) {}

    List<HistoryEntry> history(String room) {
        return api.getList(
                "/api/v1/rooms/" + room(room).id().value() + "/history", HistoryEntry.class);
    }
}
