package org.veranda.desktop.sync;

import org.veranda.wire.Cursor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How far one stream was read, and what has come ahead of its turn: events leave it in the order
/// of their numbers, without a hole, each once.
final class Feed {

    private static final int MOST_AHEAD = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final NavigableMap<Long, StreamEvent> ahead = new TreeMap<>();
    private final Subscription subscription = new Subscription();
    private String epoch;
    private String epochAhead;
    private long applied;
    private long target;
    private Instant progressAt;
    private boolean reading;
    private boolean lost;

    Feed(Cursor cursor, Instant now) {
        epoch = cursor.epoch();
        epochAhead = epoch;
        applied = cursor.seq();
        target = applied;
        progressAt = now;
    }

    Subscription subscription() {
        return subscription;
    }

    Cursor cursor() {
        return new Cursor(epoch, applied);
    }

    /// Whether only a snapshot can tell where this stream stands.
    boolean lost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    boolean behind() {
        return applied < target;
    }

    /// Whether it is heard to its end, or may not be heard at all.
    boolean current() {
        return subscription.refused() || (subscription.heard() && !behind());
    }

    /// Goes on from a snapshot. One that is older than what was read means reading the rest again.
    void restart(Cursor cursor, Instant now) {
        target = cursor.epoch().equals(epoch) ? Math.max(target, applied) : 0;
        epoch = cursor.epoch();
        applied = cursor.seq();
        if (!epochAhead.equals(epoch)) {
            ahead.clear();
            epochAhead = epoch;
        }
        ahead.headMap(applied, true).clear();
        target = Math.max(target, ahead.isEmpty() ? applied : ahead.lastKey());
        progressAt = now;
        lost = false;
    }

    void take(StreamEvent event) {
        long seq = event.at().seq();
        String of = event.at().epoch();
        if (of.equals(epoch) && seq <= applied) {
            return;
        }
        if (!of.equals(epochAhead)) {
            ahead.clear();
            epochAhead = of;
        }
        ahead.put(seq, event);
        if (ahead.size() > MOST_AHEAD) {
            ahead.pollLastEntry();
        }
        head(new Cursor(of, seq));
    }

    /// The server says where the stream ends.
    void head(Cursor head) {
        if (head.epoch().equals(epoch)) {
            target = Math.max(target, head.seq());
        } else {
            lost = true;
        }
    }

    /// The events whose turn it is.
    List<StreamEvent> drain(Instant now) {
        List<StreamEvent> next = new ArrayList<>();
        if (epochAhead.equals(epoch)) {
            StreamEvent event = ahead.remove(applied + 1);
            while (event != null) {
                next.add(event);
                applied++;
                event = ahead.remove(applied + 1);
            }
        }
        if (!next.isEmpty()) {
            progressAt = now;
            lost |= next.stream().anyMatch(event -> !event.readable());
        }
        return next;
    }

    /// Whether the missing events have to be asked for: there is a hole, or they are late.
    boolean wantsRange(Instant now) {
        boolean late = progressAt.plus(PATIENCE).isBefore(now);
        return behind() && !lost && !reading && (late || !ahead.isEmpty());
    }

    void reading() {
        reading = true;
    }

    void read() {
        reading = false;
    }

    /// The next attempt waits a while.
    void readFailed(Instant now) {
        reading = false;
        progressAt = now;
    }
}
