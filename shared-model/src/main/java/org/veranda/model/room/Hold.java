package org.veranda.model.room;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;

import java.time.Instant;

/// Keeps a room for a while, for one booking or for nobody in particular.
public record Hold(Instant until, @Nullable BookingId bookingId) {}
