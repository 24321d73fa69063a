package org.veranda.server.realtime.protocol.limit;

/// How many may be in presence channels, and how often they may come.
///
/// @param members different users in one channel
/// @param membersOfATenant the same in a tenant's
/// @param joinsPerSecond how often one connection may come in, once it has come as often as it may be in channels
public record PresenceLimits(int members, int membersOfATenant, int joinsPerSecond) {

    public static final PresenceLimits DEFAULT = new PresenceLimits(100, 5_000, 2);
}
