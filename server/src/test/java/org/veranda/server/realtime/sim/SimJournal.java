package org.veranda.server.realtime.sim;

import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.stream.StreamSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Journals in lists.
final class SimJournal implements StreamSource {

    static final String EPOCH = "e1";

    private final Map<StreamName, List<JournalEntry>> streams = new HashMap<>();

    synchronized JournalEntry append(StreamName stream) {
        List<JournalEntry> entries = entries(stream);
        long seq = entries.size() + 1L;
        String payload = "{\"stream\":\"%s\",\"seq\":%d}".formatted(stream, seq);
        JournalEntry entry =
                new JournalEntry(stream, EPOCH, seq, Instant.EPOCH, "Changed", payload);
        entries.add(entry);
        return entry;
    }

    @Override
    public synchronized StreamHead head(StreamName stream) {
        return new StreamHead(stream, EPOCH, entries(stream).size());
    }

    @Override
    public Collection<StreamHead> heads(Collection<StreamName> wanted) {
        return wanted.stream().map(this::head).toList();
    }

    @Override
    public synchronized JournalRead read(StreamName stream, String epoch, long after, int limit) {
        List<JournalEntry> entries = entries(stream);
        int to = (int) Math.min(entries.size(), after + limit);
        return new JournalRead.Events(
                List.copyOf(entries.subList((int) after, to)), head(stream), to < entries.size());
    }

    private List<JournalEntry> entries(StreamName stream) {
        return streams.computeIfAbsent(stream, _ -> new ArrayList<>());
    }
}
