package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.List;
import java.util.Optional;

/// Which channels are occupied on this node, and by whom. For any thread.
public final class Directory {

    private final ChannelStates states;

    Directory(ChannelStates states) {
        this.states = states;
    }

    /// How many sockets are in that channel.
    public int occupancy(ChannelKey key) {
        return find(key).map(OccupiedChannel::sockets).orElse(0);
    }

    public Optional<OccupiedChannel> find(ChannelKey key) {
        return states.find(key).flatMap(ChannelState::occupied);
    }

    /// The occupied channels of one app; or with [ChannelKey#SHARED] those that apps share.
    public List<OccupiedChannel> channels(String scope, String prefix) {
        return states.in(scope)
                .filter(state -> state.key().name().startsWith(prefix))
                .flatMap(state -> state.occupied().stream())
                .toList();
    }

    /// Whether anybody is in a channel of that scope.
    public boolean isOccupied(String scope) {
        return states.in(scope).findAny().isPresent();
    }

    /// Every occupied channel of the node.
    public List<OccupiedChannel> all() {
        return states.all().flatMap(state -> state.occupied().stream()).toList();
    }

    /// The user ids in a presence channel, in the order in which they came.
    public List<String> members(ChannelKey key) {
        return states.find(key).map(ChannelState::memberIds).orElse(List.of());
    }
}
