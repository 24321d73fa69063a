package org.veranda.server.bench;

import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.Api;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// One tenant in the bench: who changes its rooms, and the sockets that hear of it.
record LatencyResort(Api api, List<Long> rooms, List<SocketClient> clients) {

    private static final Set<String> UNTOUCHED = Set.of("ready", "awaiting-cleaning");

    LatencyResort {
        rooms = List.copyOf(rooms);
        clients = List.copyOf(clients);
    }

    /// Gives a new tenant rooms, as its administrator would.
    static void furnish(Api admin, int count) {
        long place = add(admin, "/api/v1/locations", Map.of("name", "Riverfront"));
        long type = add(admin, "/api/v1/room-types", Map.of("name", "Deluxe"));
        for (int i = 1; i <= count; i++) {
            add(
                    admin,
                    "/api/v1/rooms",
                    Map.of("name", "Raft " + i, "room_type_id", type, "location_id", place));
        }
    }

    /// Opens that many sockets in the tenant's channel, each letting `hear` know of every frame.
    static LatencyResort open(Api api, int sockets, HeardChanges heard) {
        String tenant = api.get("/api/v1/auth/me").data().path("tenant_id").asString();
        String key = api.get("/api/v1/client-config").data().path("app_key").asString();
        List<Long> rooms =
                StreamSupport.stream(api.get("/api/v1/rooms").data().spliterator(), false)
                        .filter(room -> UNTOUCHED.contains(room.path("status").asString()))
                        .map(room -> room.path("id").asLong())
                        .toList();
        List<SocketClient> clients = new ArrayList<>();
        for (int i = 0; i < sockets; i++) {
            clients.add(join(api, key, "private-tenant." + tenant, heard));
        }
        return new LatencyResort(api, rooms, clients);
    }

    private static SocketClient join(Api api, String key, String channel, HeardChanges heard) {
        URI server = api.server();
        URI socket =
                URI.create(
                        "ws://%s:%d/app/%s?protocol=7"
                                .formatted(server.getHost(), server.getPort(), key));
        SocketClient client = SocketClient.open(socket);
        Map<String, String> question =
                Map.of("socket_id", client.socketId(), "channel_name", channel);
        JsonNode answer = api.post("/broadcasting/auth", question).json();
        client.subscribe(channel, answer.path("auth").asString());
        client.next("pusher_internal:subscription_succeeded");
        client.hearWith(heard::frame);
        return client;
    }

    private static long add(Api admin, String path, Map<String, Object> body) {
        var answer = admin.post(path, body);
        if (answer.status() != 201) {
            throw new IllegalStateException("Cannot add to %s: %s".formatted(path, answer.text()));
        }
        return answer.data().path("id").asLong();
    }
}
