package org.veranda.desktop.connection.socket;

/// Hears what happens on one socket, on threads of the socket's own.
public interface SocketListener {

    void received(String text);

    /// The socket is gone, said once; no frame follows.
    void closed(int code);
}
