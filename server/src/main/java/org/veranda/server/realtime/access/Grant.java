package org.veranda.server.realtime.access;

import org.veranda.model.identity.UserId;
import org.veranda.server.identity.SessionId;

/// By which session a socket was let into a channel.
record Grant(String socketId, String channel, SessionId session, UserId user) {

    /// Whether that one let the same socket into the same channel.
    boolean isSamePlace(Grant other) {
        return socketId.equals(other.socketId) && channel.equals(other.channel);
    }
}
