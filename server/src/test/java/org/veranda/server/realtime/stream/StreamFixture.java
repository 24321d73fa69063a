package org.veranda.server.realtime.stream;

import org.veranda.server.journal.JournalEntry;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.ManualLoop;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;
import org.veranda.wire.Cursor;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One hub and one stream, each on its own manual loop, so that a test chooses who comes first.
final class StreamFixture {

    private static final Pattern SEQ = Pattern.compile("RoomStatusChanged.*?seq\\W+(\\d+)");
    private static final Limits LIMITS =
            new Limits(
                    1000,
                    10,
                    10,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5));
    private static final ChannelKey KEY = ChannelKey.shared(ListedJournal.STREAM.value());

    final ManualLoop loop = new ManualLoop();
    final ManualLoop reader = new ManualLoop();
    final ListedJournal journal = new ListedJournal();
    final Streams streams =
            new Streams(
                    journal,
                    reader,
                    reader,
                    new WireCodec(),
                    () -> Instant.EPOCH,
                    StreamFixture::soon);
    final Hub hub =
            new Hub(loop, (h, key) -> streams.channel(h, key), LIMITS, Meters.NONE, () -> 0L);
    private int sockets;

    private static Executor soon(Executor there) {
        return CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, there);
    }

    Socket open(RecordedConnection connection) {
        return hub.open(connection, ++sockets + ".1", "app");
    }

    /// Asks in without running anything.
    void subscribe(Socket socket, Join how) {
        hub.execute(() -> hub.subscribe(socket, KEY, how));
    }

    Socket join(RecordedConnection connection) {
        Socket socket = open(connection);
        subscribe(socket, Join.PLAIN);
        settle();
        return socket;
    }

    Socket recover(RecordedConnection connection, String epoch, long seq) {
        Socket socket = open(connection);
        subscribe(socket, Join.after(new Cursor(epoch, seq)));
        settle();
        return socket;
    }

    /// Commits events and announces them.
    void publish(int count) {
        for (int i = 0; i < count; i++) {
            announce(journal.append());
        }
    }

    void announce(JournalEntry... entries) {
        streams.appended(List.of(entries));
    }

    void look() {
        streams.look(true, false);
    }

    void settle() {
        while (!loop.isIdle() || !reader.isIdle()) {
            loop.run();
            reader.run();
        }
    }

    /// The numbers of the events a client got, in the order it got them.
    static List<Long> seqs(RecordedConnection connection) {
        return connection.taken().stream()
                .flatMap(text -> SEQ.matcher(text).results())
                .map((MatchResult match) -> Long.valueOf(match.group(1)))
                .toList();
    }
}
