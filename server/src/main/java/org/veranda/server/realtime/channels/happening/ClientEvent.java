package org.veranda.server.realtime.channels.happening;

import org.jspecify.annotations.Nullable;

/// What a client said to the others in a channel.
///
/// @param userId who said it, on presence channels
public record ClientEvent(String name, String data, String socketId, @Nullable String userId) {}
