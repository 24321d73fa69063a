package org.veranda.desktop.sync;

import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.Recovery;
import org.veranda.wire.WireCodec;
import org.veranda.wire.WireException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// How far one stream was read, and what has come ahead of its turn: events leave it in the order
/// of their numbers, without a hole, each once.
final class Feed {

    private static final String NOTHING = "{}";
    private static final String HEAD = "stream.head";
    private static final int MOST_AHEAD = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final NavigableMap<Long, StreamEvent> ahead = new TreeMap<>();
    private final Subscription subscription = new Subscription();
    private String epoch;
    private String epochAhead;
    private long applied;
    private long target;
    private Instant progressAt;
    private Instant spokenAt;
    private Instant wholeAt;
    private Instant askedAt = Instant.MIN;
    private boolean reading;
    private boolean lost;

    /// @param asked when the server was asked where it stands
    Feed(Cursor cursor, Instant asked, Instant now) {
        epoch = cursor.epoch();
        epochAhead = epoch;
        applied = cursor.seq();
        target = applied;
        progressAt = now;
        spokenAt = asked;
        wholeAt = asked;
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

    /// The server says where the whole stream ends. What it says of another epoch tells nothing
    /// about this one.
    private void spoken(Cursor end, Instant now) {
        head(end);
        if (end.epoch().equals(epoch)) {
            spoken(now);
        }
    }

    private void spoken(Instant at) {
        spokenAt = at.isAfter(spokenAt) ? at : spokenAt;
    }

    /// Up to when nothing of the stream is missing.
    Instant wholeAt() {
        if (!lost && !behind()) {
            wholeAt = spokenAt;
        }
        return wholeAt;
    }

    boolean behind() {
        return applied < target;
    }

    /// Whether it is heard to its end, or may not be heard at all.
    boolean current() {
        return subscription.refused() || (subscription.heard() && !behind());
    }

    /// Goes on from a snapshot. One that is older than what was read means reading the rest again.
    ///
    /// @param asked when the server was asked for it
    void restart(Cursor cursor, Instant asked, Instant now) {
        boolean further = cursor.epoch().equals(epoch) && cursor.seq() >= applied;
        wholeAt = further && wholeAt.isAfter(asked) ? wholeAt : asked;
        spokenAt = further && spokenAt.isAfter(asked) ? spokenAt : asked;
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

    /// A frame of the stream came. One that can't be read tells nothing.
    void hear(ChannelEvent frame, WireCodec codec, Instant now) {
        if (frame.event().equals(HEAD)) {
            read(frame.data(), Cursor.class, codec).ifPresent(end -> spoken(end, now));
            return;
        }
        StreamEvent.read(frame.event(), frame.data(), codec)
                .filter(entry -> entry.at().stream().equals(frame.channel()))
                .filter(this::take)
                .map(StreamEvent::at)
                .ifPresent(at -> spoken(new Cursor(at.epoch(), at.seq()), now));
    }

    /// From now on it is heard; the server says from where.
    void subscribed(String data, WireCodec codec, Instant now) {
        subscription.succeed();
        if (data.equals(NOTHING)) {
            return;
        }
        Recovery recovery = read(data, Recovery.class, codec).orElse(null);
        if (recovery != null && recovery.recovered()) {
            spoken(new Cursor(recovery.epoch(), recovery.seq()), now);
        } else {
            lose();
        }
    }

    private static <T> Optional<T> read(String data, Class<T> type, WireCodec codec) {
        try {
            return Optional.of(codec.read(data, type));
        } catch (WireException _) {
            return Optional.empty();
        }
    }

    /// Whether it was news.
    boolean take(StreamEvent event) {
        long seq = event.at().seq();
        String of = event.at().epoch();
        if (of.equals(epoch) && seq <= applied) {
            return false;
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
        return true;
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

    void reading(Instant now) {
        reading = true;
        askedAt = now;
    }

    /// Whether that is what is waited for, and not an answer that came late or twice.
    boolean awaits(Instant asked) {
        return reading && asked.equals(askedAt);
    }

    /// What there was to read when it was asked for has come.
    void read() {
        reading = false;
        spoken(askedAt);
    }

    /// What was asked for is no longer there.
    void gone() {
        reading = false;
        lost = true;
    }

    /// The next attempt waits a while.
    void readFailed(Instant now) {
        reading = false;
        progressAt = now;
    }
}
