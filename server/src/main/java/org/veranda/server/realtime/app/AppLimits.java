package org.veranda.server.realtime.app;

/// What one app may cost.
///
/// @param connections sockets open at once; 0 leaves it to the server's own limit
/// @param eventBytes how long the data of one event may be, in UTF-8
/// @param publishesPerSecond events published over HTTP
/// @param clientEventsPerSecond client events of one connection
public record AppLimits(
        int connections, int eventBytes, int publishesPerSecond, int clientEventsPerSecond) {

    public static final AppLimits DEFAULT = new AppLimits(0, 10_240, 10_000, 10);
}
