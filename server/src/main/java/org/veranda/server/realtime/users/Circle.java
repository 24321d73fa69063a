package org.veranda.server.realtime.users;

import org.veranda.server.realtime.engine.Socket;

import java.util.HashSet;
import java.util.Set;

/// One user's sockets, and those of others who watch for them.
final class Circle {

    private final Set<Socket> sockets = new HashSet<>(2);
    private final Set<Socket> watchers = new HashSet<>(2);

    /// True for the first of them.
    boolean came(Socket socket) {
        return sockets.add(socket) && sockets.size() == 1;
    }

    /// True for the last of them.
    boolean went(Socket socket) {
        return sockets.remove(socket) && sockets.isEmpty();
    }

    void watch(Socket socket) {
        watchers.add(socket);
    }

    void unwatch(Socket socket) {
        watchers.remove(socket);
    }

    boolean isOnline() {
        return !sockets.isEmpty();
    }

    Set<Socket> sockets() {
        return sockets;
    }

    Set<Socket> watchers() {
        return watchers;
    }

    boolean isEmpty() {
        return sockets.isEmpty() && watchers.isEmpty();
    }
}
