package org.veranda.server.journal;

import java.time.Instant;

/// One committed event; `payload` is its final JSON text with stream, epoch, seq, at and command id in it.
public record JournalEntry(
        StreamName stream, String epoch, long seq, Instant at, String event, String payload) {}
