package org.veranda.server.realtime.engine;

/// Knows which kind of channel a name stands for, and makes it.
@FunctionalInterface
public interface ChannelKinds {

    Channel open(Hub hub, ChannelKey key);
}
