package org.veranda.server.realtime.stream;

import org.veranda.server.journal.StreamHead;

import java.time.Instant;

/// What the database said of a stream's end, and who is to be told that it was asked.
///
/// @param toCursors whether subscribers who gave a cursor are to be told
/// @param toEveryone whether all are
record Look(StreamHead head, Instant checkedAt, boolean toCursors, boolean toEveryone) {}
