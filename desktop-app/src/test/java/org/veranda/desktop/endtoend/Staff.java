package org.veranda.desktop.endtoend;

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
import org.veranda.wire.RoomView;
import org.veranda.wire.Snapshot;

import java.time.Instant;
import java.util.List;

/// A colleague who works without a screen.
final class Staff {

    static final String PASSWORD = "demo-veranda";

    private final Api api;

    Staff(String address, String email) {
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

    List<HistoryEntry> history(String room) {
        return api.getList(
                "/api/v1/rooms/" + room(room).id().value() + "/history", HistoryEntry.class);
    }
}
