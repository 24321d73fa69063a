package org.veranda.server.journal;

import org.veranda.server.journal.JournalRead.Reason;

import java.util.List;
import java.util.Optional;

/// What one look at a stream found: its head, the number up to which its events are gone, and the events that follow.
///
/// @param cut whether a bound, and not the stream's end, ended the events
record JournalPage(StreamHead head, long floor, List<JournalEntry> entries, boolean cut) {

    /// Further behind than this, a snapshot is cheaper than the events.
    static final long TOO_FAR = 200_000;

    Optional<Reason> goneFor(String epoch, long after) {
        if (!epoch.equals(head.epoch()) || after > head.seq() || after < 0) {
            return Optional.of(Reason.EPOCH);
        }
        if (after < floor) {
            return Optional.of(Reason.RETENTION);
        }
        return head.seq() - after > TOO_FAR ? Optional.of(Reason.TOO_FAR) : Optional.empty();
    }

    /// Whether these are the events after that number, up to the head unless a bound cut them short.
    boolean completeAfter(long after) {
        long expected = after;
        for (JournalEntry entry : entries) {
            if (entry.seq() != ++expected) {
                return false;
            }
        }
        return expected == head.seq() || (cut && expected > after);
    }

    boolean more(long after) {
        return head.seq() > after + entries.size();
    }
}
