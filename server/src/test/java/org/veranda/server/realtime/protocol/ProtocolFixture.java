package org.veranda.server.realtime.protocol;

import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.AppLimits;
import org.veranda.server.realtime.app.AppOptions;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Credentials;
import org.veranda.server.realtime.channels.ChannelSettings;
import org.veranda.server.realtime.channels.NodeChannels;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.ManualLoop;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.PlainChannel;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.protocol.handshake.Handshake;
import org.veranda.server.realtime.protocol.limit.PresenceLimits;
import org.veranda.server.realtime.protocol.limit.RateLimits;
import org.veranda.server.realtime.protocol.limit.Seats;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.server.realtime.watch.FailedAttempts;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The protocol over an engine of two hubs that run when told, with an app that may do much and some that may not.
final class ProtocolFixture {

    static final AppOptions TALKING = new AppOptions(true, false, AppLimits.DEFAULT, null);
    static final App CHAT = app("chat", true, Set.of(), TALKING);
    static final App QUIET = app("quiet", true, Set.of(), AppOptions.DEFAULT);
    static final App OFF = app("off", false, Set.of(), AppOptions.DEFAULT);
    static final App SMALL =
            app(
                    "small",
                    true,
                    Set.of(),
                    new AppOptions(true, false, new AppLimits(1, 20, 10, 10), null));
    static final App QUINTAS = app("quintas", true, Set.of(new TenantId(1)), TALKING);
    static final int SOCKETS_OF_A_USER = 4;
    static final int SEATS = 200;
    private static final WireCodec CODEC = new WireCodec();

    private final List<ManualLoop> loops = List.of(new ManualLoop(), new ManualLoop());
    private final NodeChannels channels =
            new NodeChannels(
                    (hub, key) -> new PlainChannel(hub, key, name -> Frame.text("in " + name)),
                    ChannelSettings.DEFAULT,
                    CODEC,
                    Happenings.all(List.of()),
                    () -> Instant.EPOCH);
    private final Engine engine = new Engine(hubs());
    final FailedAttempts failures = new FailedAttempts(() -> Instant.EPOCH);
    final SignedInUsers users = new SignedInUsers(CODEC, SOCKETS_OF_A_USER);
    final List<Runnable> looks = new ArrayList<>();
    private final Apps apps = new Apps(CHAT, QUIET, OFF, SMALL, QUINTAS);
    private final Pusher pusher;
    private long now;
    private int backlog;

    ProtocolFixture() {
        this(PresenceLimits.DEFAULT);
    }

    ProtocolFixture(PresenceLimits presence) {
        this(presence, SEATS);
    }

    ProtocolFixture(PresenceLimits presence, int seats) {
        pusher =
                new Pusher(
                        engine,
                        apps,
                        new Seats(seats, seats),
                        new ClientServices(
                                CODEC,
                                new RateLimits(
                                        20,
                                        10,
                                        3,
                                        RateLimits.DEFAULT.turnedAwayAtOnce(),
                                        RateLimits.DEFAULT.turnedAwayPerSecond(),
                                        presence),
                                channels.publisher(engine::socket),
                                users,
                                (_, channel, then) ->
                                        looks.add(
                                                () -> then.accept(channel.value().endsWith(".7"))),
                                (_, _) -> Optional.empty(),
                                new Watch(failures, apps, () -> Instant.EPOCH)));
    }

    Said open(App app) {
        return open(app.key(), "7");
    }

    Said open(String key, String protocol) {
        RecordedConnection connection = new RecordedConnection();
        Conversation conversation =
                pusher.open(connection, new Handshake(key, protocol, "", "here"));
        settle();
        return new Said(this, connection, conversation);
    }

    /// One of a crowd, of whom nobody asks what they hear.
    Conversation open(Connection connection, App app) {
        return pusher.open(connection, new Handshake(app.key(), "7", "", "here"));
    }

    void pass(Duration time) {
        now += time.toNanos();
    }

    /// So many tasks wait, as far as the hubs can tell.
    void pile(int tasks) {
        backlog = tasks;
    }

    /// How many tasks the loops have still to do.
    int waiting() {
        return loops.stream().mapToInt(ManualLoop::waiting).sum();
    }

    void settle() {
        while (!loops.stream().allMatch(ManualLoop::isIdle)) {
            loops.forEach(ManualLoop::run);
        }
    }

    /// Finishes what waits for the database.
    void look() {
        looks.forEach(Runnable::run);
        looks.clear();
        settle();
    }

    private List<Hub> hubs() {
        return loops.stream()
                .map(loop ->
                        new Hub(
                                loop,
                                () -> backlog,
                                channels,
                                Limits.DEFAULT,
                                Meters.NONE,
                                () -> now))
                .toList();
    }

    private static App app(
            String name, boolean enabled, Set<TenantId> tenants, AppOptions options) {
        return new App(
                name,
                new Credentials(name + "-key", name + "-secret"),
                enabled,
                List.of("*"),
                tenants,
                options);
    }
}
