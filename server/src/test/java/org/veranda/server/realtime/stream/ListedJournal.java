package org.veranda.server.realtime.stream;

import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.stream.page.StreamSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// One stream in a list, with what a real one can do to its readers: retention, a new epoch, a database that is away.
final class ListedJournal implements StreamSource {

    static final StreamName STREAM = new StreamName("private-tenant.1");

    static final int FAR = 10_000;

    private final StreamName stream;
    private final List<JournalEntry> entries = new ArrayList<>();
    private String epoch = "e1";
    private long floor;
    private boolean away;
    private Runnable afterRead = () -> {};
    private int reads;
    private int refused;

    ListedJournal() {
        this(STREAM);
    }

    ListedJournal(StreamName stream) {
        this.stream = stream;
    }

    synchronized JournalEntry append() {
        long seq = entries.size() + 1L;
        var entry =
                new JournalEntry(
                        stream,
                        epoch,
                        seq,
                        Instant.EPOCH,
                        "RoomStatusChanged",
                        "{\"seq\":" + seq + "}");
        entries.add(entry);
        return entry;
    }

    synchronized void forgetUpTo(long seq) {
        floor = seq;
    }

    synchronized void renew(String nextEpoch) {
        epoch = nextEpoch;
        entries.clear();
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    int refused() {
        return refused;
    }

    int reads() {
        return reads;
    }

    @Override
    public synchronized StreamHead head(StreamName asked) {
        answer();
        return new StreamHead(stream, epoch, entries.size());
    }

    @Override
    public Collection<StreamHead> heads(Collection<StreamName> streams) {
        return List.of(head(stream));
    }

    /// What happens between a read and its result.
    void afterReads(Runnable happens) {
        afterRead = happens;
    }

    @Override
    public JournalRead read(StreamName name, String asked, long after, int limit) {
        JournalRead read = readNow(asked, after, limit);
        afterRead.run();
        return read;
    }

    private synchronized JournalRead readNow(String asked, long after, int limit) {
        StreamHead head = head(stream);
        reads++;
        if (!asked.equals(epoch) || after > head.seq()) {
            return new JournalRead.Gone(JournalRead.Reason.EPOCH, head);
        }
        if (after < floor) {
            return new JournalRead.Gone(JournalRead.Reason.RETENTION, head);
        }
        if (head.seq() - after > FAR) {
            return new JournalRead.Gone(JournalRead.Reason.TOO_FAR, head);
        }
        int from = (int) after;
        int to = Math.min(entries.size(), from + limit);
        return new JournalRead.Events(
                List.copyOf(entries.subList(from, to)), head, to < entries.size());
    }

    private void answer() {
        if (away) {
            refused++;
            throw new IllegalStateException("Cannot read the journal: made to be away");
        }
    }
}
