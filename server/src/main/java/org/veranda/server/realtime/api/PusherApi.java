package org.veranda.server.realtime.api;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.users.SignedInUsers;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// The calls of the Pusher HTTP API, whatever carries them. For any thread.
final class PusherApi {

    private static final byte[] DONE = {'{', '}'};

    private final Gate gate;
    private final Publishing publishing;
    private final Lists lists;
    private final SignedInUsers users;
    private final JsonMapper json;

    PusherApi(Gate gate, Publishing publishing, Lists lists, SignedInUsers users, JsonMapper json) {
        this.gate = gate;
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
                    case Route.Channels() -> lists.channels(call.app(), call.query());
                    case Route.Channel(String name) ->
                            lists.channel(call.app(), name, call.query());
                    case Route.ChannelUsers(String name) -> lists.users(call.app(), name);
                    case Route.TerminateConnections(String user) -> {
                        users.terminate(call.app().id(), user);
                        yield Map.of();
                    }
                };
        return answer.isEmpty() ? DONE : json.writeValueAsBytes(answer);
    }
}
