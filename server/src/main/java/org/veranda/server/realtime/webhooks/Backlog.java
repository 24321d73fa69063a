package org.veranda.server.realtime.webhooks;

/// What one app has not been told: what still waits, and what is set aside.
public record Backlog(long pending, long stuck) {

    static final Backlog NONE = new Backlog(0, 0);
}
