package org.veranda.server.identity;

/// The key of the app that Veranda's own clients open their socket with; realtime knows it.
@FunctionalInterface
public interface SocketKey {

    String value();
}
