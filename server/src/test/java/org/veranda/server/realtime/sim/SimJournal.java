package org.veranda.server.realtime.sim;

import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.stream.page.StreamSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Journals in lists, with what befalls real ones: they are away for a while, forget what is old, and begin anew.
final class SimJournal implements StreamSource {

    static final String FIRST_EPOCH = "e1";

    private final Map<StreamName, Journal> streams = new HashMap<>();
    private final long far;
    private boolean away;

    SimJournal() {
        this(Long.MAX_VALUE);
    }

    /// @param far how many events are too many to catch up with
    SimJournal(long far) {
        this.far = far;
    }

    /// One stream's.
    private static final class Journal {

        private final List<JournalEntry> entries = new ArrayList<>();
        private int epoch = 1;
        private int floor;

        private String epoch() {
            return "e" + epoch;
        }
    }

    synchronized JournalEntry append(StreamName stream) {
        Journal journal = of(stream);
        long seq = journal.entries.size() + 1L;
        String payload =
                "{\"stream\":\"%s\",\"epoch\":\"%s\",\"seq\":%d}"
                        .formatted(stream, journal.epoch(), seq);
        JournalEntry entry =
                new JournalEntry(stream, journal.epoch(), seq, Instant.EPOCH, "Changed", payload);
        journal.entries.add(entry);
        return entry;
    }

    /// Whether there is still everything from there on.
    synchronized boolean has(StreamName stream, String epoch, long after) {
        Journal journal = of(stream);
        return journal.epoch().equals(epoch)
                && after >= journal.floor
                && journal.entries.size() - after <= far;
    }

    synchronized void goAway() {
        away = true;
    }

    synchronized void comeBack() {
        away = false;
    }

    /// Keeps the last so many only.
    synchronized void forgetAllBut(StreamName stream, int kept) {
        Journal journal = of(stream);
        journal.floor = Math.max(journal.floor, journal.entries.size() - kept);
    }

    /// As after a backup was put back.
    synchronized void beginAnew(StreamName stream) {
        Journal journal = of(stream);
        journal.epoch++;
        journal.floor = 0;
        journal.entries.clear();
    }

    /// What the truth is, away or not.
    synchronized StreamHead truth(StreamName stream) {
        Journal journal = of(stream);
        return new StreamHead(stream, journal.epoch(), journal.entries.size());
    }

    @Override
    public synchronized StreamHead head(StreamName stream) {
        answer();
        return truth(stream);
    }

    @Override
    public synchronized Collection<StreamHead> heads(Collection<StreamName> wanted) {
        answer();
        return wanted.stream().map(this::truth).toList();
    }

    @Override
    public synchronized JournalRead read(StreamName stream, String epoch, long after, int limit) {
        StreamHead head = head(stream);
        Journal journal = of(stream);
        if (!epoch.equals(head.epoch()) || after > head.seq()) {
            return new JournalRead.Gone(JournalRead.Reason.EPOCH, head);
        }
        if (after < journal.floor) {
            return new JournalRead.Gone(JournalRead.Reason.RETENTION, head);
        }
        if (head.seq() - after > far) {
            return new JournalRead.Gone(JournalRead.Reason.TOO_FAR, head);
        }
        int to = (int) Math.min(head.seq(), after + limit);
        return new JournalRead.Events(
                List.copyOf(journal.entries.subList((int) after, to)), head, to < head.seq());
    }

    private Journal of(StreamName stream) {
        return streams.computeIfAbsent(stream, _ -> new Journal());
    }

    private void answer() {
        if (away) {
            throw new IllegalStateException("Cannot read the journal: made to be away");
        }
    }
}
