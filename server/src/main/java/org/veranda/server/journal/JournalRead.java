package org.veranda.server.journal;

import java.util.List;
import java.util.Locale;

/// What came of reading a stream after some number: the events that follow without a hole, or why they are gone.
public sealed interface JournalRead {

    StreamHead head();

    /// The next events in order; `more` tells that the limit cut them short of the head.
    record Events(List<JournalEntry> entries, StreamHead head, boolean more)
            implements JournalRead {}

    /// The reader has to start from a snapshot.
    record Gone(Reason reason, StreamHead head) implements JournalRead {}

    /// Why a reader cannot go on from where it stopped.
    enum Reason {
        RETENTION,
        EPOCH,
        TOO_FAR;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
