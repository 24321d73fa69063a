package org.veranda.server.realtime.channels.cache;

/// What is kept of cache channels on this node.
///
/// @param givenUp how many events had to go before their time since the start
public record KeptLoad(long events, long bytes, long givenUp) {}
