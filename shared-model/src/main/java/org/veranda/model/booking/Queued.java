package org.veranda.model.booking;

import java.time.Instant;

/// The guest is here and waits for the room.
public record Queued(Instant since, int priority) {}
