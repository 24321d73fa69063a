package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.veranda.desktop.connection.OfflineReason;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One session of somebody at a desk: the engine, what it shows, and what becomes of its questions.
final class Seat {

    private static final WireCodec CODEC = new WireCodec();

    private final Weather weather;
    private final ModelServer server;
    private final ModelConsole console;
    private final ModelWire wire;
    private final SyncEngine engine;
    private final int session;
    private Instant notBefore = Instant.MIN;
    private boolean left;
    private long trace;

    Seat(Weather weather, ModelServer server) {
        this.weather = weather;
        this.server = server;
        console = new ModelConsole(server);
        wire = new ModelWire(weather, server, this::tell);
        engine = new SyncEngine(CODEC, weather.random().split());
        session = server.signIn();
        tell(new Input.Start());
    }

    ModelServer server() {
        return server;
    }

    ModelConsole console() {
        return console;
    }

    ModelWire wire() {
        return wire;
    }

    boolean over() {
        return engine.over();
    }

    /// All that was wanted, as a number.
    long trace() {
        return trace;
    }

    /// Somebody signs out: what still comes reaches nobody.
    void leave() {
        left = true;
        wire.forget();
    }

    void tick() {
        if (!weather.asleep()) {
            tell(new Input.Tick());
        }
    }

    /// The user or the network gives a reason to come back.
    void encourage(Input reason) {
        notBefore = Instant.MIN;
        tell(reason);
    }

    void close(int code) {
        if (weather.asleep()) {
            wire.die();
        } else if (wire.open()) {
            wire.forget();
            notBefore =
                    switch (code / 100) {
                        case 40 -> code == 4009 ? notBefore : Instant.MAX;
                        case 41 -> weather.agenda().now().plusSeconds(1);
                        default -> notBefore;
                    };
            tell(new Input.SocketClosed(code));
        }
    }

    void tell(Input input) {
        if (left) {
            return;
        }
        boolean wasOver = engine.over();
        List<Effect> effects = engine.on(input, weather.agenda().now());
        assertThat(effects.isEmpty() || !wasOver).as("nothing after the end").isTrue();
        for (Effect effect : effects) {
            trace = trace * 31 + effect.toString().hashCode();
            carryOut(effect);
        }
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.OpenSocket _ -> open();
            case Effect.CutSocket _ -> wire.cut();
            case Effect.Send(var frame) -> wire.toServer(frame);
            case Effect.RequestAuth(var channel, var id) ->
                    answer(
                            server.mayHear(channel)
                                    ? new Input.Authorized(channel, id, "signature")
                                    : new Input.AuthRefused(channel, id),
                            new Input.AuthFailed(channel, id));
            case Effect.RequestSnapshot(var asked) ->
                    answer(
                            new Input.SnapshotArrived(asked, server.snapshot()),
                            new Input.SnapshotFailed(asked, OfflineReason.SERVER_BUSY));
            case Effect.RequestNotices(var asked) ->
                    answer(
                            new Input.NoticesArrived(asked, server.personal()),
                            new Input.NoticesNotRead(asked, OfflineReason.SERVER_BUSY));
            case Effect.ReplaceNotices(var personal) -> console.replace(personal);
            case Effect.NoticesFailed _ -> {}
            case Effect.RequestMe _ ->
                    answer(new Input.MeArrived(server.me()), new Input.MeFailed());
            case Effect.RequestRange(var stream, var after, var asked) ->
                    answer(
                            server.stream(stream).range(after, asked),
                            new Input.RangeFailed(stream, asked));
            case Effect.Replace(var snapshot) -> console.replace(snapshot);
            case Effect.Publish(var events) -> publish(events);
            case Effect.Show(var state) -> console.show(state);
            case Effect.Heard(var at) -> console.heard(at);
            case Effect.ShowFailure _ -> {}
        }
    }

    private void publish(List<StreamEvent> events) {
        events.forEach(console::publish);
        if (weather.strikes(400)) {
            console.stumble();
            weather.agenda().in(Duration.ofMillis(20), () -> tell(new Input.NotShown()));
        }
    }

    private void open() {
        assertThat(weather.agenda().now()).as("comes back").isAfterOrEqualTo(notBefore);
        wire.connect();
    }

    /// The server has decided by now; its answer takes its time, comes twice, late, or not at all.
    private void answer(Input success, Input failure) {
        boolean fails = server.down() || weather.strikes(6);
        Input said = fails ? failure : server.stands(session) ? success : new Input.SessionEnded();
        arrive(said, failure);
        if (weather.strikes(10)) {
            arrive(said, failure);
        }
    }

    private void arrive(Input answer, Input failure) {
        weather.agenda()
                .in(
                        weather.upTo(3_000),
                        () -> {
                            if (weather.asleep()) {
                                weather.agenda()
                                        .at(weather.awakeAt().plusMillis(5), () -> tell(failure));
                            } else {
                                tell(answer);
                            }
                        });
    }
}
