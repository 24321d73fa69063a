package org.veranda.server.realtime.stream;

import org.jspecify.annotations.Nullable;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.stream.page.StreamEvent;
import org.veranda.server.realtime.stream.page.StreamFrames;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The end of one stream as this node follows it: announcements in any order go in, events in order come out.
/// What is missing has to be read by whoever is told so. For any thread; encodes what it passes on under its lock, which is
/// what keeps the order, and never waits for the database there.
final class Tail {

    private static final int KEPT_EARLY = 10_000;

    private final StreamName stream;
    private final StreamFrames frames;
    private final List<TailListener> listeners = new ArrayList<>();
    private final TreeMap<Long, JournalEntry> early = new TreeMap<>();
    private @Nullable StreamHead head;

    Tail(StreamName stream, StreamFrames frames) {
        this.stream = stream;
        this.frames = frames;
    }

    StreamName stream() {
        return stream;
    }

    synchronized void add(TailListener listener) {
        listeners.add(listener);
        if (head != null) {
            listener.ready(head);
        }
    }

    /// Whether nobody listens any more.
    synchronized boolean remove(TailListener listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    /// How far everything was passed on; null while that is not known.
    synchronized @Nullable StreamHead head() {
        return head;
    }

    /// Takes committed events, in any order and more than once; false when one before them is missing.
    synchronized boolean offer(List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            early.put(entry.seq(), entry);
        }
        passOn();
        while (early.size() > KEPT_EARLY) {
            early.pollLastEntry();
        }
        return head == null || early.isEmpty();
    }

    /// Takes what the database says of the stream; false when events up to there are missing.
    synchronized boolean looked(StreamHead found) {
        if (head == null) {
            position(found);
        } else if (!head.epoch().equals(found.epoch())) {
            lost(found);
        }
        return head == null || head.seq() >= found.seq();
    }

    /// Whether everything up to there was passed on.
    synchronized boolean hasReached(StreamHead found) {
        return head != null && head.epoch().equals(found.epoch()) && head.seq() >= found.seq();
    }

    /// There is no way from where the listeners stand to that head.
    synchronized void lost(StreamHead found) {
        early.clear();
        listeners.forEach(TailListener::broken);
        position(found);
    }

    /// Tells the listeners that the server looked at `checkedAt` and saw nothing beyond what they have.
    synchronized void tellHead(Instant checkedAt, boolean everyone) {
        if (head != null) {
            Frame frame = frames.head(head, checkedAt);
            for (TailListener listener : listeners) {
                listener.looked(head, frame, everyone);
            }
        }
    }

    private void position(StreamHead found) {
        head = found;
        listeners.forEach(listener -> listener.ready(found));
        passOn();
    }

    private void passOn() {
        if (head == null || early.isEmpty()) {
            return;
        }
        long last = head.seq();
        List<StreamEvent> next = new ArrayList<>();
        early.headMap(last, true).clear();
        for (JournalEntry entry = early.get(last + 1); entry != null; entry = early.get(last + 1)) {
            early.pollFirstEntry();
            if (!entry.epoch().equals(head.epoch())) {
                break;
            }
            next.add(frames.event(entry));
            last++;
        }
        if (!next.isEmpty()) {
            head = new StreamHead(stream, head.epoch(), last);
            listeners.forEach(listener -> listener.events(next));
        }
    }
}
