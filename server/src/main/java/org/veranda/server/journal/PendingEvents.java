package org.veranda.server.journal;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.TenantEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What one transaction appended: events that still wait for their numbers, and entries that have them.
final class PendingEvents {

    private final List<Pending> waiting = new ArrayList<>();
    private final List<JournalEntry> written = new ArrayList<>();
    private final SortedMap<StreamName, Long> cursors = new TreeMap<>();
    private @Nullable UUID command;

    void add(StreamName stream, TenantEvent event) {
        waiting.add(new Pending(stream, event));
    }

    void comesFrom(UUID commandId) {
        command = commandId;
    }

    @Nullable UUID command() {
        return command;
    }

    /// Hands over the events that wait, in the order they were appended.
    List<Pending> take() {
        List<Pending> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    void wrote(List<JournalEntry> entries) {
        written.addAll(entries);
        entries.forEach(entry -> cursors.put(entry.stream(), entry.seq()));
    }

    List<JournalEntry> written() {
        return List.copyOf(written);
    }

    Map<StreamName, Long> cursors() {
        return Map.copyOf(cursors);
    }

    /// An event without a number.
    record Pending(StreamName stream, TenantEvent event) {}
}
