package org.veranda.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Where an event stands in its stream; lies flat inside the event's payload.
public record Sequenced(
        String stream, String epoch, long seq, Instant at, @Nullable UUID commandId) {}
