package org.veranda.server.realtime.websocket;

import org.veranda.server.realtime.connection.Closing;

/// Hears what a client sends. Nothing more comes after a goodbye or a violation.
public interface Incoming {

    /// A whole message.
    void text(String text);

    /// A message that is not text has begun.
    void binary();

    /// The client asks for a pong that brings this back.
    void ping(byte[] payload);

    /// The client closes the connection, and this is the code and the reason to answer with.
    void goodbye(Closing answer);

    /// What came is against the protocol or too large.
    void violated(Closing why);
}
