package org.veranda.server.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.server.journal.PendingEvents.Pending;
import org.veranda.wire.Sequenced;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Gives events their numbers under the lock of their stream, so that numbers follow the order of commits.
@Component
class Numbering {

    private final Streams streams;
    private final JournalRows rows;
    private final WireCodec codec;

    Numbering(Streams streams, JournalRows rows, WireCodec codec) {
        this.streams = streams;
        this.rows = rows;
        this.codec = codec;
    }

    Map<StreamName, StreamHead> heads(Collection<StreamName> names) {
        return streams.heads(names);
    }

    /// Answers the entries, of each stream in the order they were appended.
    List<JournalEntry> write(List<Pending> events, @Nullable UUID command) {
        SortedMap<StreamName, List<Pending>> byStream = new TreeMap<>();
        events.forEach(event ->
                byStream.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
        List<JournalEntry> entries = new ArrayList<>(events.size());
        byStream.forEach((stream, own) ->
                number(streams.advance(stream, own.size()), own, command, entries));
        rows.insert(entries);
        return entries;
    }

    private void number(
            Streams.Advance advance,
            List<Pending> events,
            @Nullable UUID command,
            List<JournalEntry> into) {
        long seq = advance.head().seq() - events.size();
        for (Pending event : events) {
            into.add(entry(advance.head(), ++seq, advance.at(), event, command));
        }
    }

    private JournalEntry entry(
            StreamHead head, long seq, Instant at, Pending pending, @Nullable UUID command) {
        Sequenced place = new Sequenced(head.stream().value(), head.epoch(), seq, at, command);
        String payload = codec.writeEvent(pending.event(), place);
        return new JournalEntry(
                head.stream(), head.epoch(), seq, at, pending.event().eventName(), payload);
    }
}
