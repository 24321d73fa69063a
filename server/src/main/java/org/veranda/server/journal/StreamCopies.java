package org.veranda.server.journal;

import java.util.List;

/// Says on which other channels events of streams are told once more, after their commit, with the same stream, epoch and
/// number. Copies are not journaled: who misses one has the stream. Asked on a thread that may wait.
public interface StreamCopies {

    /// Whether it has copies of events of that name.
    boolean copies(String event);

    /// The channels that get a copy; those that nobody is in cost nothing.
    List<String> channels(JournalEntry entry);
}
