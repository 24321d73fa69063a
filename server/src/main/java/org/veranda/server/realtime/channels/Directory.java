package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.engine.ChannelKey;

import java.util.List;
import java.util.Optional;

/// Which channels are occupied on this node, and by whom. For any thread.
public final class Directory {

    private final Rooms rooms;

    Directory(Rooms rooms) {
        this.rooms = rooms;
    }

    /// How many sockets are in that channel.
    public int occupancy(ChannelKey key) {
        return find(key).map(OccupiedChannel::sockets).orElse(0);
    }

    public Optional<OccupiedChannel> find(ChannelKey key) {
        return rooms.find(key).flatMap(Room::occupied);
    }

    /// The occupied channels of one app; or with [ChannelKey#SHARED] those that apps share.
    public List<OccupiedChannel> channels(String scope, String prefix) {
        return rooms.in(scope)
                .filter(room -> room.key().name().startsWith(prefix))
                .flatMap(room -> room.occupied().stream())
                .toList();
    }

    /// Every occupied channel of the node.
    public List<OccupiedChannel> all() {
        return rooms.all().flatMap(room -> room.occupied().stream()).toList();
    }

    /// The user ids in a presence channel, in the order in which they came.
    public List<String> members(ChannelKey key) {
        return rooms.find(key).map(Room::memberIds).orElse(List.of());
    }
}
