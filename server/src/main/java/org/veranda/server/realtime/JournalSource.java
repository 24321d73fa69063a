package org.veranda.server.realtime;

import org.springframework.stereotype.Component;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.stream.StreamSource;

import java.util.Collection;

/// The journal, as streams read it.
@Component
class JournalSource implements StreamSource {

    private final Journal journal;

    JournalSource(Journal journal) {
        this.journal = journal;
    }

    @Override
    public StreamHead head(StreamName stream) {
        return journal.head(stream);
    }

    @Override
    public Collection<StreamHead> heads(Collection<StreamName> streams) {
        return journal.heads(streams).values();
    }

    @Override
    public JournalRead read(StreamName stream, String epoch, long after, int limit) {
        return journal.read(stream, epoch, after, limit);
    }
}
