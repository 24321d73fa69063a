package org.veranda.server.realtime.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.channels.ChannelSettings;
import org.veranda.server.realtime.channels.NodeChannels;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;
import org.veranda.server.realtime.engine.membership.Member;
import org.veranda.server.realtime.loop.Background;
import org.veranda.server.realtime.stream.Streams;
import org.veranda.server.testing.WireRow;
import org.veranda.wire.Cursor;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Real threads on an engine of three hubs: what the simulation decides by chance, the machine decides here.
class RacesTest {

    private static final WireCodec CODEC = new WireCodec();
    private static final Pattern CHANGED =
            Pattern.compile("^\\{\"event\":\"Changed\".*seq\\\\\":(\\d+)");
    private static final int HUBS = 3;
    private static final int RACED_ROUNDS = 10_000;
    private static final int MOST_BATCHES = 2_000;
    private static final long PAUSE_NANOS = 1_000;
    private static final StreamName[] STREAMS = {
        new StreamName("private-tenant.1"), new StreamName("private-tenant.2")
    };
    private static final ChannelKey TEAM = new ChannelKey("app", "presence-team");

    private final SimJournal journal = new SimJournal();
    private final Background readers = new Background("reader-", 2);
    private final Streams streams =
            new Streams(journal, readers::run, readers::run, CODEC, () -> Instant.EPOCH);
    private final NodeChannels channels =
            new NodeChannels(
                    streams::channel,
                    ChannelSettings.DEFAULT,
                    CODEC,
                    Happenings.all(List.of()),
                    () -> Instant.EPOCH);
    private final Engine engine = new Engine(HUBS, channels, Limits.DEFAULT, Meters.NONE);

    @AfterEach
    void close() {
        engine.close();
        readers.close();
    }

    @Test
    @WireRow("streams.races")
    void leaveNoHoleNoRepeatAndNoReorderingInTenThousandRounds() {
        int raced = 0;
        for (int batch = 0; raced < RACED_ROUNDS && batch < MOST_BATCHES; batch++) {
            raced += race(new Random(batch));
        }

        assertThat(raced).isGreaterThanOrEqualTo(RACED_ROUNDS);
    }

    /// A hundred sockets subscribe, half of them with a cursor, while two journals grow until all are answered. Answers how
    /// many were overtaken by an event between their question and its answer: only those count as rounds.
    private int race(Random random) {
        AtomicBoolean answered = new AtomicBoolean();
        CompletableFuture<Void> commits =
                CompletableFuture.runAsync(() -> {
                    while (!answered.get()) {
                        commit(STREAMS.length);
                    }
                });
        List<Subscriber> subscribers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            subscribers.add(subscribe(STREAMS[i % 2], random.nextBoolean()));
        }
        subscribers.forEach(RacesTest::awaitAnswer);
        answered.set(true);
        commits.join();
        commit(STREAMS.length);
        subscribers.forEach(this::assertComplete);
        subscribers.forEach(subscriber -> engine.gone(subscriber.socket));
        return (int) subscribers.stream().filter(this::hasRaced).count();
    }

    private record Subscriber(
            StreamName stream,
            RecordedConnection connection,
            Socket socket,
            long asked,
            boolean withCursor) {}

    private Subscriber subscribe(StreamName stream, boolean withCursor) {
        RecordedConnection connection = new RecordedConnection();
        Socket socket = engine.open(connection, "app");
        long seq = journal.head(stream).seq();
        Join how = withCursor ? Join.after(new Cursor(SimJournal.FIRST_EPOCH, seq)) : Join.PLAIN;
        ChannelKey key = ChannelKey.shared(stream.value());
        socket.hub().execute(socket, () -> socket.hub().subscribe(socket, key, how));
        return new Subscriber(stream, connection, socket, seq, withCursor);
    }

    private void commit(int count) {
        for (int i = 0; i < count; i++) {
            streams.appended(List.of(journal.append(STREAMS[i % 2])));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void awaitAnswer(Subscriber subscriber) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() ->
                        onLoop(subscriber.socket, () -> !subscriber.connection.taken().isEmpty()));
    }

    private void assertComplete(Subscriber subscriber) {
        long head = journal.head(subscriber.stream).seq();
        List<Long> heard = numbers(subscriber);
        for (int tries = 0; tries < 2_000 && !heard.contains(head); tries++) {
            streams.look(false, false);
            heard = numbers(subscriber);
        }
        long first =
                subscriber.withCursor || heard.isEmpty() ? subscriber.asked + 1 : heard.getFirst();
        assertThat(heard).isEqualTo(LongStream.rangeClosed(first, head).boxed().toList());
    }

    private boolean hasRaced(Subscriber subscriber) {
        JsonNode answer = CODEC.mapper().readTree(frames(subscriber).getFirst());
        long started =
                subscriber.withCursor
                        ? CODEC.mapper()
                                .readTree(answer.path("data").asString())
                                .path("seq")
                                .asLong()
                        : numbers(subscriber).getFirst() - 1;
        return started > subscriber.asked;
    }

    private static List<String> frames(Subscriber subscriber) {
        return onLoop(subscriber.socket, () -> List.copyOf(subscriber.connection.taken()));
    }

    /// The numbers that came so far.
    private List<Long> numbers(Subscriber subscriber) {
        return frames(subscriber).stream()
                .map(CHANGED::matcher)
                .filter(Matcher::find)
                .map(changed -> Long.valueOf(changed.group(1)))
                .toList();
    }

    @Test
    void leaveEveryoneInAPresenceChannelWithTheSameMembers() throws InterruptedException {
        List<Map.Entry<Socket, RecordedConnection>> staying = new ArrayList<>();
        for (int i = 0; i < HUBS; i++) {
            RecordedConnection connection = new RecordedConnection();
            staying.add(Map.entry(enter(connection, "stays" + i), connection));
        }
        comeAndGo();
        settle();

        for (var entry : staying) {
            Set<String> truth = Set.of("stays0", "stays1", "stays2");
            PresenceView view = new PresenceView(() -> truth);
            List<String> frames =
                    onLoop(entry.getKey(), () -> List.copyOf(entry.getValue().taken()));
            frames.forEach(frame -> tell(view, CODEC.mapper().readTree(frame)));
            view.settled();
        }
        assertThat(channels.directory().members(TEAM)).hasSize(HUBS);
    }

    /// Four threads bring the same ten users in and out, each with connections of its own.
    private void comeAndGo() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(4);
        for (int t = 0; t < 4; t++) {
            Random random = new Random(t);
            Thread.ofPlatform()
                    .start(() -> {
                        List<Socket> open = new ArrayList<>();
                        for (int i = 0; i < 1_000; i++) {
                            if (open.size() < 5 || random.nextBoolean()) {
                                open.add(
                                        enter(
                                                new RecordedConnection(),
                                                "user" + random.nextInt(10)));
                            } else {
                                engine.gone(open.remove(random.nextInt(open.size())));
                            }
                        }
                        open.forEach(engine::gone);
                        done.countDown();
                    });
        }
        done.await();
    }

    private Socket enter(RecordedConnection connection, String user) {
        Socket socket = engine.open(connection, "app");
        Join how = Join.as(new Member(user, "{}"), 100);
        socket.hub().execute(socket, () -> socket.hub().subscribe(socket, TEAM, how));
        return socket;
    }

    private static void tell(PresenceView view, JsonNode frame) {
        String event = frame.path("event").asString();
        JsonNode data = CODEC.mapper().readTree(frame.path("data").asString());
        if (event.equals("pusher_internal:subscription_succeeded")) {
            view.joined(data);
        } else {
            view.heard(event, data);
        }
    }

    /// Waits until the loops have done what was asked, and what that led to.
    private void settle() {
        IntStream.range(0, 5)
                .forEach(_ -> engine.sockets().forEach(socket -> onLoop(socket, () -> "")));
    }

    private static <T> T onLoop(Socket socket, Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        socket.hub().execute(() -> result.complete(task.get()));
        return result.join();
    }
}
