package org.veranda.server.realtime.stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.realtime.stream.page.StreamSource;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps one [Tail] at the end of its stream, by reading what was not announced. Never has two reads under way; one that
/// fails costs this stream time, and no other stream anything. For any thread.
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int PAGE = 500;

    private final Tail tail;
    private final StreamSource source;
    private final Executor reader;
    private final AtomicInteger wanted = new AtomicInteger();

    /// The newest look that is to be told of once the tail has come to what it saw.
    private final AtomicReference<@Nullable Look> due = new AtomicReference<>();

    private volatile boolean failing;

    Follower(Tail tail, StreamSource source, Executor reader) {
        this.tail = tail;
        this.source = source;
        this.reader = reader;
    }

    Tail tail() {
        return tail;
    }

    void open() {
        reader.execute(() -> guarded(() -> found(source.head(tail.stream()))));
    }

    /// Takes events that were just committed.
    void appended(List<JournalEntry> entries) {
        if (!tail.offer(entries)) {
            fillLater();
        }
    }

    /// Takes what a look found; reads on first where it found more than the tail has.
    void looked(Look look) {
        guarded(() -> {
            if (look.toCursors()) {
                due.set(look);
            }
            if (found(look.head())) {
                tellDue();
            }
        });
    }

    private boolean found(StreamHead head) {
        boolean complete = tail.looked(head);
        if (!complete) {
            fillLater();
        }
        return complete;
    }

    private void fillLater() {
        if (wanted.getAndIncrement() == 0) {
            reader.execute(this::fill);
        }
    }

    /// Gives the thread back before it fills once more, so that no stream keeps the others waiting.
    private void fill() {
        int asked = wanted.get();
        guarded(() -> {
            readOn();
            tellDue();
        });
        if (!wanted.compareAndSet(asked, 0)) {
            reader.execute(this::fill);
        }
    }

    private void tellDue() {
        Look look = due.getAndSet(null);
        if (look != null && tail.hasReached(look.head())) {
            tail.tellHead(look.checkedAt(), look.toEveryone());
        }
    }

    /// Reads from where the tail stands until nothing more comes.
    private void readOn() {
        boolean more = true;
        while (more) {
            StreamHead from = tail.head();
            more = from != null && filled(from);
        }
    }

    private boolean filled(StreamHead from) {
        return switch (source.read(from.stream(), from.epoch(), from.seq(), PAGE)) {
            case JournalRead.Events(var entries, _, boolean more) -> {
                tail.offer(entries);
                yield more;
            }
            case JournalRead.Gone(_, StreamHead head) -> {
                tail.lost(head);
                yield false;
            }
        };
    }

    /// A failure is told once, until it is over; the next look tries again.
    private void guarded(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (Throwable e) {
            if (!failing) {
                LOG.warn("Cannot follow stream {} for now: {}", tail.stream(), e.toString());
            }
            failing = true;
        }
    }
}
