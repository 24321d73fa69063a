package org.veranda.server.journal;

import java.util.List;

/// Hears of committed events on the committing thread; must not block. A batch has its stream's numbers in
/// order, but batches of different transactions may come in any order.
@FunctionalInterface
public interface JournalListener {

    void appended(List<JournalEntry> batch);
}
