package org.veranda.desktop.connection.socket;

/// An open WebSocket that carries text.
public interface LiveSocket {

    /// Queues a frame; never blocks. What can't be sent ends in the listener's `closed`.
    void send(String text);

    /// Lets go of the socket, also of one whose other side no longer answers; the listener hears
    /// nothing more.
    void cut();
}
