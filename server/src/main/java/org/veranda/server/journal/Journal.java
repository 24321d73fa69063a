package org.veranda.server.journal;

import org.springframework.stereotype.Service;
import org.veranda.wire.TenantEvent;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Appends events to streams in the caller's transaction, and reads them back without a hole.
@Service
public class Journal {

    private final JournalWriter writer;
    private final JournalReader reader;

    Journal(JournalWriter writer, JournalReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /// Keeps the event until just before the commit of the current transaction, which must be a tenant's.
    public void append(StreamName stream, TenantEvent event) {
        writer.pending().add(stream, event);
    }

    /// Names the command that the events of the current transaction come from.
    public void comesFrom(UUID commandId) {
        writer.pending().comesFrom(commandId);
    }

    /// Numbers and writes what was appended so far; answers the last number of each stream that this transaction wrote.
    public Map<StreamName, Long> flush() {
        return writer.flush();
    }

    /// Where the stream stands; one that nothing was ever appended to stands at 0.
    public StreamHead head(StreamName stream) {
        return reader.head(stream);
    }

    /// Where each of the streams stands, at one moment.
    public Map<StreamName, StreamHead> heads(Collection<StreamName> streams) {
        return reader.heads(streams);
    }

    /// Where each of the current tenant's streams stands, as the current transaction sees it.
    public Map<StreamName, StreamHead> headsInTransaction(Collection<StreamName> streams) {
        return writer.heads(streams);
    }

    /// Up to `limit` events of that epoch after number `after`, in order and without a hole; at most a mebibyte of
    /// them, but one at least. Sees the streams of the tenant bound to this thread, or with none bound any.
    public JournalRead read(StreamName stream, String epoch, long after, int limit) {
        return reader.read(stream, epoch, after, limit);
    }
}
