package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.engine.Socket;

/// One client's side of the protocol. For the transport's threads, one frame at a time.
public interface Conversation {

    Socket socket();

    /// The connection is gone; may be told twice.
    void left();

    /// Takes a text frame.
    void received(String text);

    /// Takes note of a frame that is not text, which the protocol does not have.
    void receivedBinary();
}
