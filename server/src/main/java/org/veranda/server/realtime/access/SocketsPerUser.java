package org.veranda.server.realtime.access;

/// On how many sockets at once one user may be let into channels.
public record SocketsPerUser(int most) {}
