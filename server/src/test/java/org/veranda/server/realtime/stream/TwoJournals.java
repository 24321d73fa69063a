package org.veranda.server.realtime.stream;

import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.stream.page.StreamSource;

import java.util.Collection;
import java.util.List;

/// Two resorts' streams, of which the first can be unreadable although its head is known.
public final class TwoJournals implements StreamSource {

    static final StreamName QUINTA = new StreamName("private-tenant.1");
    static final StreamName SERRA = new StreamName("private-tenant.2");

    final ListedJournal quinta = new ListedJournal(QUINTA);
    final ListedJournal serra = new ListedJournal(SERRA);
    private boolean holed;
    private boolean outOfMemory;

    void breakQuinta() {
        holed = true;
    }

    /// The next read of the first stream ends in an error, no later one.
    void runOutOfMemoryOnce() {
        outOfMemory = true;
    }

    @Override
    public StreamHead head(StreamName stream) {
        return of(stream).head(stream);
    }

    /// The broken one comes first.
    @Override
    public Collection<StreamHead> heads(Collection<StreamName> streams) {
        return List.of(head(QUINTA), head(SERRA));
    }

    @Override
    public JournalRead read(StreamName stream, String epoch, long after, int limit) {
        if (holed && stream.equals(QUINTA)) {
            throw new IllegalStateException("Cannot read: there is a hole");
        }
        if (outOfMemory && stream.equals(QUINTA)) {
            outOfMemory = false;
            throw new OutOfMemoryError("made to fail");
        }
        return of(stream).read(stream, epoch, after, limit);
    }

    private ListedJournal of(StreamName stream) {
        return stream.equals(QUINTA) ? quinta : serra;
    }
}
