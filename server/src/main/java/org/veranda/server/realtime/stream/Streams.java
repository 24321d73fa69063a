package org.veranda.server.realtime.stream;

import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.stream.page.Lanes;
import org.veranda.server.realtime.stream.page.PageReader;
import org.veranda.server.realtime.stream.page.Pages;
import org.veranda.server.realtime.stream.page.StreamFrames;
import org.veranda.server.realtime.stream.page.StreamPage;
import org.veranda.server.realtime.stream.page.StreamSource;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The streams this node listens to. Announcements come in from committing threads; the database is read on others.
public final class Streams {

    private static final long RETRY_MILLIS = 400;

    private final Map<StreamName, Follower> followers = new ConcurrentHashMap<>();
    private final StreamSource source;
    private final Executor tails;
    private final Pages pages;
    private final Lanes<Socket> turns = new Lanes<>(1);
    private final StreamFrames frames;
    private final InstantSource clock;
    private final UnaryOperator<Executor> later;

    /// @param tails reads what was not announced; those who catch up must not keep it waiting
    /// @param pages reads for those who catch up
    public Streams(
            StreamSource source,
            Executor tails,
            Executor pages,
            WireCodec codec,
            InstantSource clock) {
        this(source, tails, pages, codec, clock, Streams::afterAPause);
    }

    /// @param later runs there what is to be tried again, after a pause
    public Streams(
            StreamSource source,
            Executor tails,
            Executor pages,
            WireCodec codec,
            InstantSource clock,
            UnaryOperator<Executor> later) {
        this.source = source;
        this.tails = tails;
        this.frames = new StreamFrames(codec);
        this.pages = new Pages(source, frames, pages);
        this.clock = clock;
        this.later = later;
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

    /// Reads on for a socket, which has one read under way at a time.
    void read(Socket socket, Pages.Place place, PageReader reader) {
        Optional<TenantId> home = source.home(socket.id());
        turns.enter(socket, () -> pages.read(place, home, new InTurn(socket, reader)));
    }

    /// Runs tasks there, after the pause before a read is tried again.
    Executor later(Executor there) {
        return later.apply(there);
    }

    private static Executor afterAPause(Executor there) {
        return CompletableFuture.delayedExecutor(RETRY_MILLIS, TimeUnit.MILLISECONDS, there);
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

    /// Lets the socket's next read begin when this one is over.
    private final class InTurn implements PageReader {

        private final Socket socket;
        private final PageReader reader;

        InTurn(Socket socket, PageReader reader) {
            this.socket = socket;
            this.reader = reader;
        }

        @Override
        public boolean stillWaits() {
            return reader.stillWaits();
        }

        @Override
        public void read(StreamPage page) {
            reader.read(page);
            turns.leave(socket);
        }

        @Override
        public void failed() {
            reader.failed();
            turns.leave(socket);
        }
    }
}
