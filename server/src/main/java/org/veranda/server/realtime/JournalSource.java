package org.veranda.server.realtime;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.access.Grants;
import org.veranda.server.realtime.access.Holder;
import org.veranda.server.realtime.stream.page.StreamSource;

import java.util.Collection;
import java.util.Optional;

/// The journal, as streams read it.
@Component
class JournalSource implements StreamSource {

    private final Journal journal;
    private final Grants grants;

    JournalSource(Journal journal, Grants grants) {
        this.journal = journal;
        this.grants = grants;
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

    @Override
    public Optional<TenantId> home(String socketId) {
        return grants.holder(socketId).map(Holder::tenant);
    }
}
