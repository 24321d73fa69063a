package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.engine.membership.ChannelKey;

/// Knows which kind of channel a name stands for, and makes it; hears who comes and goes. Called on the hubs' loops.
@FunctionalInterface
public interface ChannelKinds {

    Channel open(Hub hub, ChannelKey key);

    /// A socket is about to join.
    default void entered(Channel channel, Socket socket) {}

    /// A socket has joined; its answer is on its way.
    default void joined(Channel channel, Socket socket) {}

    /// A socket is in no more.
    default void left(Channel channel, Socket socket) {}
}
