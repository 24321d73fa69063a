package org.veranda.server.realtime.connection;

/// The transport under one [Socket]. The engine is its only writer and never has two writes under way.
public interface Connection {

    /// Writes the first `count` frames in order and in as few writes as it can; never waits.
    /// True when the operating system took them all at once. Otherwise `taken` is called once, later and on any thread,
    /// when it has; a failed connection need not call it. The frames are not to be changed until then.
    boolean write(Frame[] frames, int count, Runnable taken);

    /// Sends a close frame and disconnects; only called while no write is under way.
    void close(Closing why);

    /// Disconnects at once, whatever is under way.
    void abort();

    /// A number that grows with anything that arrives, control frames and parts of frames included.
    long received();

    /// 0 while the client is between messages; otherwise a number that tells the message or the frame it has begun and not
    /// finished from all others.
    long unfinished();
}
