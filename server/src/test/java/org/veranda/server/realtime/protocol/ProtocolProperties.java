package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.app.Credentials;
import org.veranda.server.realtime.channels.ChannelSettings;
import org.veranda.server.realtime.channels.NodeChannels;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.PlainChannel;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.protocol.handshake.Handshake;
import org.veranda.server.realtime.protocol.limit.RateLimits;
import org.veranda.server.realtime.protocol.limit.Seats;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.server.realtime.watch.FailedAttempts;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.WireCodec;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Whatever a client sends harms at most its own connection.
class ProtocolProperties {

    private static final WireCodec CODEC = new WireCodec();
    private static final Handshake WELCOME = new Handshake("KEY", "7", "", "here");
    private static final App APP = app();
    private static final Apps APPS = new Apps(APP);

    /// Of the engine at hand.
    private NodeChannels channels = channels();

    @Property(tries = 400)
    void sparesTheNeighbours(@ForAll("conversations") List<String> said) {
        try (Engine engine = engine()) {
            Pusher pusher = pusher(engine);
            RecordedConnection strange = new RecordedConnection();
            RecordedConnection neighbour = new RecordedConnection();
            Conversation stranger = pusher.open(strange, WELCOME);
            Conversation other = pusher.open(neighbour, WELCOME);
            subscribe(other, "private-quiet");
            subscribe(stranger, "private-loud");
            said.forEach(stranger::received);
            stranger.received(
                    "{\"event\":\"client-x\",\"channel\":\"private-quiet\",\"data\":\"{}\"}");
            other.received("{\"event\":\"pusher:ping\"}");
            settle(engine);

            assertThat(strange.taken()).anyMatch(frame -> frame.contains("private-loud"));
            assertThat(neighbour.taken())
                    .hasSize(3)
                    .anyMatch(frame -> frame.contains("private-quiet"))
                    .anyMatch(frame -> frame.contains("pusher:pong"));
            assertThat(neighbour.closed()).isNull();
            assertThat(strange.closed()).isNull();
        }
    }

    @Property(tries = 200)
    void answersAPingAfterAnythingThatWasSaidBefore(@ForAll("conversations") List<String> said) {
        try (Engine engine = engine()) {
            Pusher pusher = pusher(engine);
            RecordedConnection connection = new RecordedConnection();
            Conversation conversation = pusher.open(connection, WELCOME);
            said.forEach(conversation::received);
            conversation.received("{\"event\":\"pusher:ping\"}");
            settle(engine);

            assertThat(connection.taken()).anyMatch(frame -> frame.contains("pusher:pong"));
        }
    }

    @Property(tries = 100)
    void doesNothingForAClientThatWasTurnedAway(@ForAll("conversations") List<String> said) {
        try (Engine engine = engine()) {
            RecordedConnection connection = new RecordedConnection();
            Conversation conversation =
                    pusher(engine).open(connection, new Handshake("nobody", "7", "", "here"));
            said.forEach(conversation::received);
            settle(engine);

            assertThat(connection.taken()).hasSize(1).first().asString().contains("4001");
            assertThat(connection.closed()).isNotNull();
        }
    }

    @Provide
    Arbitrary<List<String>> conversations() {
        return Arbitraries.lazy(Frames::any).list().ofMaxSize(30);
    }

    /// One whose clients may talk to each other.
    private static App app() {
        return new App(
                "app",
                new Credentials("KEY", "secret"),
                true,
                List.of("*"),
                Set.of(),
                ProtocolFixture.TALKING);
    }

    private static void subscribe(Conversation conversation, String channel) {
        String auth = ChannelSignature.auth(APP, conversation.socket().id(), channel, null);
        conversation.received(CODEC.writeFrame(new Subscribe(channel, auth, null, null)));
    }

    private static NodeChannels channels() {
        return new NodeChannels(
                (hub, key) -> new PlainChannel(hub, key, name -> Frame.text("in " + name)),
                ChannelSettings.DEFAULT,
                CODEC,
                Happenings.all(List.of()),
                InstantSource.system());
    }

    private Engine engine() {
        channels = channels();
        return new Engine(1, channels, Limits.DEFAULT, Meters.NONE);
    }

    private Pusher pusher(Engine engine) {
        ClientServices services =
                new ClientServices(
                        CODEC,
                        RateLimits.DEFAULT,
                        channels.publisher(engine::socket),
                        new SignedInUsers(CODEC, Integer.MAX_VALUE),
                        (_, _, then) -> then.accept(false),
                        (_, _) -> Optional.empty(),
                        new Watch(
                                new FailedAttempts(InstantSource.system()),
                                APPS,
                                InstantSource.system()));
        return new Pusher(engine, APPS, new Seats(9, 9), services);
    }

    /// Waits until the loop has done what was asked before, and what that led to.
    private static void settle(Engine engine) {
        for (int i = 0; i < 4; i++) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            engine.onEachHub(_ -> done.complete(null));
            done.join();
        }
    }
}
