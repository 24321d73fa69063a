package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.Optional;

/// Knows which device's channel a socket was let into: a serial may be in several tenants.
@FunctionalInterface
public interface DeviceChannels {

    /// As it was decided when the socket's user asked; empty for what this server did not sign.
    Optional<ChannelKey> find(String socketId, String channel);
}
