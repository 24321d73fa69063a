package org.veranda.server.realtime.watch;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/// What a socket showed when it asked into a guarded channel.
///
/// @param others channels that the socket is in already
public record Claim(
        String socketId,
        String channel,
        @Nullable String channelData,
        @Nullable String auth,
        Collection<String> others) {

    boolean isPresence() {
        return channel.startsWith("presence-");
    }

    /// Neither the signature nor the data is for logs.
    @Override
    public String toString() {
        return "Claim[" + socketId + ", " + channel + "]";
    }
}
