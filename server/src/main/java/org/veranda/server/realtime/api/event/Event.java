package org.veranda.server.realtime.api.event;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// An event that a backend wants to be told.
///
/// @param socketId the socket that is not to hear it
/// @param info what the backend wants to know of the channels
public record Event(
        String name,
        String data,
        List<String> channels,
        @Nullable String socketId,
        Set<Attribute> info) {}
