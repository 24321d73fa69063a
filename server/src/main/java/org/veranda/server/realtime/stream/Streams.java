package org.veranda.server.realtime.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.engine.ChannelKey;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.wire.Cursor;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The streams this node listens to. Announcements come in from committing threads, the database is read on the reader's.
public final class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int PAGE = 500;

    private final Map<StreamName, Tail> tails = new ConcurrentHashMap<>();
    private final StreamSource source;
    private final Executor reader;
    private final StreamFrames frames;
    private final InstantSource clock;
    private final Duration retryAfter;

    public Streams(StreamSource source, Executor reader, WireCodec codec, InstantSource clock) {
        this(source, reader, codec, clock, Duration.ofMillis(400));
    }

    Streams(
            StreamSource source,
            Executor reader,
            WireCodec codec,
            InstantSource clock,
            Duration retryAfter) {
        this.source = source;
        this.reader = reader;
        this.frames = new StreamFrames(codec);
        this.clock = clock;
        this.retryAfter = retryAfter;
    }

    /// Takes events that were just committed; does not wait.
    public void appended(List<JournalEntry> batch) {
        batch.stream().collect(Collectors.groupingBy(JournalEntry::stream)).forEach(this::appended);
    }

    /// Looks at the database's heads of all streams listened to, and reads what was not announced.
    ///
    /// @param toCursors whether subscribers who gave a cursor are to be told
    /// @param toEveryone whether all are
    public void look(boolean toCursors, boolean toEveryone) {
        if (tails.isEmpty()) {
            return;
        }
        Instant checkedAt = clock.instant();
        for (StreamHead head : source.heads(tails.keySet())) {
            Tail tail = tails.get(head.stream());
            if (tail != null) {
                looked(tail, head);
                if (toCursors) {
                    tail.tellHead(checkedAt, toEveryone);
                }
            }
        }
    }

    int size() {
        return tails.size();
    }

    StreamFrames frames() {
        return frames;
    }

    void join(StreamName stream, TailListener listener) {
        tails.compute(
                stream,
                (_, known) -> {
                    Tail tail = known == null ? opened(stream) : known;
                    tail.add(listener);
                    return tail;
                });
    }

    void leave(StreamName stream, TailListener listener) {
        tails.computeIfPresent(stream, (_, tail) -> tail.remove(listener) ? null : tail);
    }

    /// Reads on after a cursor and hands over what came of it; a read that fails is told, too.
    void read(StreamName stream, Cursor from, Consumer<StreamPage> then, Runnable failed) {
        reader.execute(() -> {
            StreamPage page;
            try {
                page = StreamPage.of(source.read(stream, from.epoch(), from.seq(), PAGE), frames);
            } catch (RuntimeException e) {
                LOG.debug("Cannot read stream {} after {}: {}", stream, from, e.toString());
                failed.run();
                return;
            }
            then.accept(page);
        });
    }

    /// Runs tasks there, after the pause before a read is tried again.
    Executor later(Executor there) {
        return CompletableFuture.delayedExecutor(
                retryAfter.toMillis(), TimeUnit.MILLISECONDS, there);
    }

    /// Opens a stream's channel on a hub.
    public StreamChannel channel(Hub hub, ChannelKey key) {
        return new StreamChannel(hub, key, this);
    }

    private Tail opened(StreamName stream) {
        Tail tail = new Tail(stream, frames);
        reader.execute(() -> guarded(tail, () -> looked(tail, source.head(stream))));
        return tail;
    }

    private void appended(StreamName stream, List<JournalEntry> entries) {
        Tail tail = tails.get(stream);
        if (tail != null && !tail.offer(entries)) {
            reader.execute(() -> guarded(tail, () -> fill(tail)));
        }
    }

    private void looked(Tail tail, StreamHead head) {
        if (!tail.looked(head)) {
            fill(tail);
        }
    }

    /// Reads from where the tail stands until nothing more comes.
    private void fill(Tail tail) {
        boolean more = true;
        while (more) {
            StreamHead from = tail.head();
            more = from != null && filled(tail, from);
        }
    }

    private boolean filled(Tail tail, StreamHead from) {
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

    /// A failure here costs time only: the next look tries again.
    private static void guarded(Tail tail, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.debug("Cannot follow stream {} for now: {}", tail.stream(), e.toString());
        }
    }
}
