package org.veranda.server.realtime.api;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.api.request.Route;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.users.SignedInUsers;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// The calls of the Pusher HTTP API, whatever carries them. For any thread.
final class PusherApi {

    private static final byte[] DONE = {'{', '}'};

    private final Gate gate;
    private final Paces paces;
    private final Publishing publishing;
    private final Lists lists;
    private final SignedInUsers users;
    private final JsonMapper json;

    PusherApi(
            Gate gate,
            Paces paces,
            Publishing publishing,
            Lists lists,
            SignedInUsers users,
            JsonMapper json) {
        this.gate = gate;
        this.paces = paces;
        this.publishing = publishing;
        this.lists = lists;
        this.users = users;
        this.json = json;
    }

    /// Believes the call or refuses it, before its body is read.
    Call open(String method, String path, @Nullable String query) {
        return gate.open(method, path, query);
    }

    /// Carries out the call; answers JSON.
    byte[] answer(Call call, byte[] body) {
        gate.requireBody(call, body);
        Map<String, ?> answer =
                switch (call.route()) {
                    case Route.Events() -> publishing.one(call.app(), body);
                    case Route.BatchEvents() -> publishing.batch(call.app(), body);
                    default -> ask(call);
                };
        return answer.isEmpty() ? DONE : json.writeValueAsBytes(answer);
    }

    private Map<String, ?> ask(Call call) {
        App app = call.app();
        paces.ask(app, call.route());
        return switch (call.route()) {
            case Route.Channels() -> lists.channels(app, call.query());
            case Route.Channel(String name) -> lists.channel(app, name, call.query());
            case Route.ChannelUsers(String name) -> lists.users(app, name);
            case Route.TerminateConnections(String user) -> {
                users.terminate(app.id(), user);
                yield Map.of();
            }
            case Route.Events(), Route.BatchEvents() -> Map.of();
        };
    }
}
