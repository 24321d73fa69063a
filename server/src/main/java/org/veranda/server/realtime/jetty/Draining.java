package org.veranda.server.realtime.jetty;

/// Whether this server takes no more sockets because it is about to stop.
public final class Draining {

    private volatile boolean begun;

    public void begin() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
