package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.engine.ChannelKey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The rooms of this node, by scope: each is there while somebody is in it. For any thread.
final class Rooms {

    /// As many scopes as apps, so they stay.
    private final Map<String, Map<ChannelKey, Room>> scopes = new ConcurrentHashMap<>();

    Optional<Room> find(ChannelKey key) {
        return Optional.ofNullable(of(key.scope()).get(key));
    }

    /// Those of one scope, without a look at any other's.
    Stream<Room> in(String scope) {
        return of(scope).values().stream();
    }

    Stream<Room> all() {
        return scopes.values().stream().flatMap(rooms -> rooms.values().stream());
    }

    /// Does something in the room if it is there.
    void inOccupied(ChannelKey key, Consumer<Room> act) {
        Room room = of(key.scope()).get(key);
        if (room != null) {
            synchronized (room) {
                act.accept(room);
            }
        }
    }

    /// Does something in the room, which is made when it is not there and forgotten when it is empty afterwards.
    boolean in(ChannelKey key, Predicate<Room> act) {
        Map<ChannelKey, Room> rooms =
                scopes.computeIfAbsent(key.scope(), _ -> new ConcurrentHashMap<>());
        while (true) {
            Room room = rooms.computeIfAbsent(key, Room::new);
            synchronized (room) {
                if (!room.isGone()) {
                    try {
                        return act.test(room);
                    } finally {
                        forgetIfEmpty(rooms, room);
                    }
                }
            }
        }
    }

    private Map<ChannelKey, Room> of(String scope) {
        return scopes.getOrDefault(scope, Map.of());
    }

    private static void forgetIfEmpty(Map<ChannelKey, Room> rooms, Room room) {
        if (room.isEmpty()) {
            room.go();
            rooms.remove(room.key());
        }
    }
}
