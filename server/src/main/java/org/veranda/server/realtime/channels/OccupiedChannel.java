package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.engine.membership.ChannelKey;

/// A channel that somebody is in.
///
/// @param sockets how many sockets are in it
/// @param users how many users they are, in a presence channel; otherwise 0
public record OccupiedChannel(ChannelKey key, int sockets, int users) {}
