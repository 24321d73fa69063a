package org.veranda.server.realtime.stream.page;

import org.veranda.server.realtime.connection.Frame;

import java.time.Instant;

/// One event of a stream, encoded for everyone who hears it.
public record StreamEvent(long seq, Instant at, Frame frame) {}
