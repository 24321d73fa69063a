package org.veranda.server.journal;

/// Where a stream stands: the number of its last committed event, 0 when there is none, and its epoch.
public record StreamHead(StreamName stream, String epoch, long seq) {}
