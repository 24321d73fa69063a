package org.veranda.server.realtime.access;

import org.veranda.model.identity.UserId;
import org.veranda.server.identity.SessionId;

/// By which session a socket was let into a channel.
record Grant(String socketId, String channel, SessionId session, UserId user) {}
