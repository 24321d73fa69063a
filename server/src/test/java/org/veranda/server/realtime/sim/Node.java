package org.veranda.server.realtime.sim;

import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.channels.ChannelSettings;
import org.veranda.server.realtime.channels.Happenings;
import org.veranda.server.realtime.channels.NodeChannels;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.ManualLoop;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.protocol.ClientServices;
import org.veranda.server.realtime.protocol.Pusher;
import org.veranda.server.realtime.protocol.RateLimits;
import org.veranda.server.realtime.protocol.Seats;
import org.veranda.server.realtime.stream.Streams;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.server.realtime.watch.FailedAttempts;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// The server under simulation: everything but the network, the database and the threads is the real thing.
final class Node {

    static final App APP = new App("app", "key", "secret", List.of("*"));
    private static final Apps APPS = new Apps(APP);
    private static final WireCodec CODEC = new WireCodec();
    private static final int MANY = 1_000_000;
    private static final Limits LIMITS =
            new Limits(
                    2_000,
                    100,
                    MANY,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5));

    private final Random random;
    private final List<ManualLoop> loops =
            List.of(new ManualLoop(), new ManualLoop(), new ManualLoop());
    private final ManualLoop reader = new ManualLoop();
    private final SimJournal journal = new SimJournal();
    private final List<JournalEntry> unannounced = new ArrayList<>();
    private final Map<String, Long> published = new HashMap<>();
    private final Streams streams =
            new Streams(journal, reader, reader, CODEC, () -> Instant.EPOCH);
    private final NodeChannels channels =
            new NodeChannels(
                    streams::channel,
                    ChannelSettings.DEFAULT,
                    CODEC,
                    Happenings.all(List.of()),
                    () -> Instant.EPOCH);
    private final Engine engine = new Engine(hubs());
    private final Publisher publisher = channels.publisher(engine::socket);
    private final Pusher pusher =
            new Pusher(
                    engine,
                    APPS,
                    new Seats(MANY, MANY),
                    new ClientServices(
                            CODEC,
                            new RateLimits(MANY, MANY, MANY),
                            publisher,
                            new SignedInUsers(CODEC),
                            (_, _, then) -> then.accept(true),
                            new Watch(
                                    new FailedAttempts(() -> Instant.EPOCH),
                                    APPS,
                                    () -> Instant.EPOCH)));
    private long now;

    Node(Random random) {
        this.random = random;
    }

    Pusher pusher() {
        return pusher;
    }

    long head(String stream) {
        return journal.head(new StreamName(stream)).seq();
    }

    long published(String channel) {
        return published.getOrDefault(channel, 0L);
    }

    /// Commits; the word of it comes later, in any order.
    void commit(String stream) {
        unannounced.add(journal.append(new StreamName(stream)));
    }

    void announceOne() {
        if (!unannounced.isEmpty()) {
            streams.appended(List.of(unannounced.remove(random.nextInt(unannounced.size()))));
        }
    }

    void loseAnnouncement() {
        if (!unannounced.isEmpty()) {
            unannounced.remove(random.nextInt(unannounced.size()));
        }
    }

    void publish(String channel) {
        long number = published.merge(channel, 1L, Long::sum);
        publisher.publish(
                new ChannelName(channel).in(APP.id()),
                "said",
                "{\"number\":%d,\"filling\":\"%s\"}"
                        .formatted(number, "x".repeat(random.nextInt(100))),
                null);
    }

    void look() {
        streams.look(true, random.nextBoolean());
    }

    void passASecond() {
        now += Duration.ofSeconds(1).toNanos();
        engine.onEachHub(Hub::tick);
    }

    void runOne() {
        all().filter(loop -> !loop.isIdle())
                .skip(random.nextInt(loops.size() + 1))
                .findFirst()
                .ifPresent(ManualLoop::runOne);
    }

    boolean isIdle() {
        return all().allMatch(ManualLoop::isIdle);
    }

    void settle() {
        while (!unannounced.isEmpty()) {
            announceOne();
        }
        while (!isIdle()) {
            all().forEach(ManualLoop::run);
        }
    }

    private Stream<ManualLoop> all() {
        return Stream.concat(loops.stream(), Stream.of(reader));
    }

    private List<Hub> hubs() {
        return loops.stream()
                .map(loop -> new Hub(loop, channels, LIMITS, Meters.NONE, () -> now))
                .toList();
    }
}
