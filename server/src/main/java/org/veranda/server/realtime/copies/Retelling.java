package org.veranda.server.realtime.copies;

import org.veranda.server.journal.JournalEntry;

/// Tells committed events once more elsewhere.
interface Retelling {

    /// Whether it has anything to tell of events of that name.
    boolean tellsOf(String event);

    /// On a thread that may wait.
    void tell(JournalEntry entry);
}
