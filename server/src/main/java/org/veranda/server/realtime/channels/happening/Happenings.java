package org.veranda.server.realtime.channels.happening;

import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Instant;
import java.util.List;

/// Hears what becomes of channels on this node: of one channel in the order in which it happened, while that channel is
/// locked, so it must neither block nor call back. `appId` is the app of the socket that did it.
public interface Happenings {

    default void occupied(ChannelKey channel, String appId, Instant at) {}

    default void vacated(ChannelKey channel, String appId, Instant at) {}

    /// A user's first connection came.
    default void memberAdded(ChannelKey channel, String appId, String userId, Instant at) {}

    /// A user's last connection left.
    default void memberRemoved(ChannelKey channel, String appId, String userId, Instant at) {}

    default void clientEvent(ChannelKey channel, String appId, ClientEvent event, Instant at) {}

    /// Somebody asked for the last event of a cache channel that has none.
    default void cacheMiss(ChannelKey channel, String appId, Instant at) {}

    /// So many sockets are in the channel now; told at most once a second.
    default void subscriptionCount(ChannelKey channel, String appId, int count, Instant at) {}

    /// Tells several.
    static Happenings all(List<? extends Happenings> listeners) {
        return listeners.size() == 1 ? listeners.getFirst() : new AllHappenings(listeners);
    }
}
