package org.veranda.server.realtime.jetty;

import org.veranda.server.realtime.access.Grants;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.protocol.Conversation;
import org.veranda.server.realtime.protocol.Pusher;
import org.veranda.server.realtime.protocol.handshake.Handshake;
import org.veranda.server.realtime.websocket.UnfinishedBytes;

/// Where connections come in and leave.
record Connections(Pusher pusher, Engine engine, Grants grants, UnfinishedBytes unfinished) {

    Conversation welcome(Connection connection, Handshake handshake) {
        return pusher.open(connection, handshake);
    }

    /// Leaving twice changes nothing.
    void farewell(Conversation conversation) {
        conversation.left();
        engine.gone(conversation.socket());
        grants.forget(conversation.socket().id());
    }
}
