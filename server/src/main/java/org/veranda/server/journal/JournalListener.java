package org.veranda.server.journal;

import java.util.List;

/// Hears of committed events, on the committing thread and in the order of each stream's numbers; must not block.
@FunctionalInterface
public interface JournalListener {

    void appended(List<JournalEntry> batch);
}
