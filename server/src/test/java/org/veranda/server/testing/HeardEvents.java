package org.veranda.server.testing;

import org.springframework.boot.test.context.TestComponent;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalListener;
import org.veranda.server.journal.StreamName;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Every committed event that the server under test announced, by stream.
@TestComponent
public final class HeardEvents implements JournalListener {

    private final Map<StreamName, List<JournalEntry>> heard = new ConcurrentHashMap<>();

    @Override
    public void appended(List<JournalEntry> batch) {
        batch.forEach(entry ->
                heard.computeIfAbsent(entry.stream(), _ -> new CopyOnWriteArrayList<>())
                        .add(entry));
    }

    public List<JournalEntry> of(StreamName stream) {
        return heard.getOrDefault(stream, List.of());
    }
}
