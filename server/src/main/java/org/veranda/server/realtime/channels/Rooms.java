package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.engine.ChannelKey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The rooms of this node: each is there while somebody is in it. For any thread.
final class Rooms {

    private final Map<ChannelKey, Room> rooms = new ConcurrentHashMap<>();

    Optional<Room> find(ChannelKey key) {
        return Optional.ofNullable(rooms.get(key));
    }

    Stream<Room> all() {
        return rooms.values().stream();
    }

    /// Does something in the room if it is there.
    void inOccupied(ChannelKey key, Consumer<Room> act) {
        Room room = rooms.get(key);
        if (room != null) {
            synchronized (room) {
                act.accept(room);
            }
        }
    }

    /// Does something in the room, which is made when it is not there and forgotten when it is empty afterwards.
    boolean in(ChannelKey key, Predicate<Room> act) {
        while (true) {
            Room room = rooms.computeIfAbsent(key, Room::new);
            synchronized (room) {
                if (!room.isGone()) {
                    try {
                        return act.test(room);
                    } finally {
                        forgetIfEmpty(room);
                    }
                }
            }
        }
    }

    private void forgetIfEmpty(Room room) {
        if (room.isEmpty()) {
            room.go();
            rooms.remove(room.key());
        }
    }
}
