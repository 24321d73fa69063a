package org.veranda.server.realtime.sim;

import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.channels.ChannelSettings;
import org.veranda.server.realtime.channels.NodeChannels;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.ManualLoop;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.protocol.ClientServices;
import org.veranda.server.realtime.protocol.Pusher;
import org.veranda.server.realtime.protocol.limit.RateLimits;
import org.veranda.server.realtime.protocol.limit.Seats;
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
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// The server under simulation: everything but the network, the database and the threads is the real thing.
final class Node {

    static final List<App> APPS =
            List.of(
                    new App("shop", "shop-key", "shop-secret", List.of("*")),
                    new App("chat", "chat-key", "chat-secret", List.of("*")));
    private static final Apps KNOWN = new Apps(APPS.getFirst(), APPS.getLast());
    private static final WireCodec CODEC = new WireCodec();
    private static final int FAR = 40;
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
    private final ManualLoop later = new ManualLoop();
    private final SimJournal journal = new SimJournal(FAR);
    private final List<JournalEntry> unannounced = new ArrayList<>();
    private final Map<ChannelKey, Long> published = new HashMap<>();
    private final Streams streams =
            new Streams(
                    journal,
                    reader,
                    reader,
                    CODEC,
                    () -> Instant.EPOCH,
                    there -> task -> later.execute(() -> there.execute(task)));
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
                    KNOWN,
                    new Seats(MANY, MANY),
                    new ClientServices(
                            CODEC,
                            new RateLimits(MANY, MANY, MANY),
                            publisher,
                            new SignedInUsers(CODEC, Integer.MAX_VALUE),
                            (_, _, then) -> then.accept(true),
                            (_, _) -> Optional.empty(),
                            new Watch(
                                    new FailedAttempts(() -> Instant.EPOCH),
                                    KNOWN,
                                    () -> Instant.EPOCH)));
    private long now;
    private boolean disturbed;

    Node(Random random) {
        this.random = random;
    }

    Pusher pusher() {
        return pusher;
    }

    StreamHead head(String stream) {
        return journal.truth(new StreamName(stream));
    }

    /// Whether a stream can still be gone on with from there.
    boolean has(String stream, String epoch, long after) {
        return journal.has(new StreamName(stream), epoch, after);
    }

    long published(App app, String channel) {
        return published.getOrDefault(new ChannelName(channel).in(app.id()), 0L);
    }

    /// Whether the journal ever failed anybody.
    boolean isDisturbed() {
        return disturbed;
    }

    void disturb(String stream) {
        disturbed = true;
        switch (random.nextInt(4)) {
            case 0 -> journal.forgetAllBut(new StreamName(stream), random.nextInt(10));
            case 1 -> journal.beginAnew(new StreamName(stream));
            default -> journal.goAway();
        }
    }

    void calm() {
        journal.comeBack();
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

    void publish(App app, String channel) {
        ChannelKey key = new ChannelName(channel).in(app.id());
        long number = published.merge(key, 1L, Long::sum);
        publisher.publish(
                key,
                "said",
                "{\"number\":%d,\"filling\":\"%s\"}"
                        .formatted(number, "x".repeat(random.nextInt(100))),
                null);
    }

    /// A look that fails is made again the next time.
    void look() {
        try {
            streams.look(true, random.nextBoolean());
        } catch (IllegalStateException e) {
            View.hold(disturbed, "a look failed: " + e);
        }
    }

    void passASecond() {
        now += Duration.ofSeconds(1).toNanos();
        engine.onEachHub(Hub::tick);
    }

    void runOne() {
        all().filter(loop -> !loop.isIdle())
                .skip(random.nextInt(loops.size() + 2))
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
        return Stream.concat(loops.stream(), Stream.of(reader, later));
    }

    private List<Hub> hubs() {
        return loops.stream()
                .map(loop -> new Hub(loop, channels, LIMITS, Meters.NONE, () -> now))
                .toList();
    }
}
