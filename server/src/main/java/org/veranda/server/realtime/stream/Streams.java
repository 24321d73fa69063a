package org.veranda.server.realtime.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.journal.JournalEntry;
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

/// The streams this node listens to. Announcements come in from committing threads; the database is read on others.
public final class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int PAGE = 500;

    private final Map<StreamName, Follower> followers = new ConcurrentHashMap<>();
    private final StreamSource source;
    private final Executor tails;
    private final Executor pages;
    private final StreamFrames frames;
    private final InstantSource clock;
    private final Duration retryAfter;

    /// @param tails reads what was not announced; those who catch up must not keep it waiting
    /// @param pages reads for those who catch up
    public Streams(
            StreamSource source,
            Executor tails,
            Executor pages,
            WireCodec codec,
            InstantSource clock) {
        this(source, tails, pages, codec, clock, Duration.ofMillis(400));
    }

    Streams(
            StreamSource source,
            Executor tails,
            Executor pages,
            WireCodec codec,
            InstantSource clock,
            Duration retryAfter) {
        this.source = source;
        this.tails = tails;
        this.pages = pages;
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
        if (followers.isEmpty()) {
            return;
        }
        Instant checkedAt = clock.instant();
        for (StreamHead head : source.heads(followers.keySet())) {
            Follower follower = followers.get(head.stream());
            if (follower != null) {
                follower.looked(new Look(head, checkedAt, toCursors || toEveryone, toEveryone));
            }
        }
    }

    int size() {
        return followers.size();
    }

    StreamFrames frames() {
        return frames;
    }

    void join(StreamName stream, TailListener listener) {
        followers.compute(
                stream,
                (_, known) -> {
                    Follower follower = known == null ? opened(stream) : known;
                    follower.tail().add(listener);
                    return follower;
                });
    }

    void leave(StreamName stream, TailListener listener) {
        followers.computeIfPresent(
                stream, (_, follower) -> follower.tail().remove(listener) ? null : follower);
    }

    /// Reads on after a cursor and hands over what came of it; a read that fails is told, too.
    void read(StreamName stream, Cursor from, Consumer<StreamPage> then, Runnable failed) {
        pages.execute(() -> {
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

    private Follower opened(StreamName stream) {
        Follower follower = new Follower(new Tail(stream, frames), source, tails);
        follower.open();
        return follower;
    }

    private void appended(StreamName stream, List<JournalEntry> entries) {
        Follower follower = followers.get(stream);
        if (follower != null) {
            follower.appended(entries);
        }
    }
}
