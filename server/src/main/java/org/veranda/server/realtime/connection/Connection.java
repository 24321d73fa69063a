package org.veranda.server.realtime.connection;

/// The transport under one [Socket]. The engine is its only writer and never has two writes under way.
public interface Connection {

    /// Starts to write the first `count` frames in order and in as few writes as it can; never waits.
    /// Calls `taken` once, on any thread, when the operating system took them all; a failed connection need not call it.
    void write(Frame[] frames, int count, Runnable taken);

    /// Sends a close frame and disconnects; only called while no write is under way.
    void close(int code, String reason);

    /// Disconnects at once, whatever is under way.
    void abort();

    /// A number that grows with anything that arrives, control frames and parts of frames included.
    long received();
}
