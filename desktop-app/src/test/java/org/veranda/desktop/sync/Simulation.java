package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.Ping;
import org.veranda.wire.PusherFrame.Pong;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/// A console, a network that fails as the seed wants, and a server that lives on meanwhile.
final class Simulation {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final WireCodec CODEC = new WireCodec();
    private static final int[] CLOSE_CODES = {1006, 1011, 4100, 4200, 4201};

    private record Due(Instant at, long order, Runnable action) {}

    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final SplittableRandom random;
    private final SyncEngine engine;
    private final ModelServer server = new ModelServer();
    private final ModelConsole console = new ModelConsole();
    private final Set<String> heard = new HashSet<>();
    private Instant now = NOON;
    private Instant lastFrameAt = NOON;
    private long order;
    private boolean trouble = true;
    private @Nullable Integer socket;
    private boolean halfOpen;
    private int sockets;

    Simulation(long seed) {
        random = new SplittableRandom(seed);
        engine = new SyncEngine(CODEC, random.split());
        tell(new Input.Start());
        repeat(Duration.ofMillis(200), () -> tell(new Input.Tick()));
        repeat(Duration.ofMillis(150), this::live);
        repeat(Duration.ofSeconds(5), this::heads);
        repeat(Duration.ofMillis(700), this::mishap);
    }

    ModelServer server() {
        return server;
    }

    ModelConsole console() {
        return console;
    }

    void run(Duration time) {
        Instant end = now.plus(time);
        for (Due due = agenda.peek(); due != null && due.at().isBefore(end); due = agenda.peek()) {
            agenda.remove();
            now = due.at();
            due.action().run();
        }
        now = end;
    }

    /// From now on nothing fails and nobody changes anything.
    void calm() {
        trouble = false;
        halfOpen = false;
    }

    private void live() {
        if (trouble && random.nextInt(3) > 0) {
            ChannelEvent event = server.change(random, now);
            if (event.channel() != null && heard.contains(event.channel())) {
                send(event);
            }
        }
    }

    private void heads() {
        heard.forEach(stream -> send(server.stream(stream).headFrame(now)));
    }

    private void mishap() {
        if (!trouble) {
            return;
        }
        switch (random.nextInt(60)) {
            case 0, 1, 2 -> closeSocket(CLOSE_CODES[random.nextInt(CLOSE_CODES.length)]);
            case 3 -> halfOpen = socket != null;
            case 4 -> server.restore();
            default -> {}
        }
    }

    private void tell(Input input) {
        List<Effect> effects = engine.on(input, now);
        effects.forEach(this::carryOut);
        if (effects.contains(new Effect.Heard())) {
            console.heard(effects.stream().anyMatch(Effect.Replace.class::isInstance));
        }
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.OpenSocket _ -> open();
            case Effect.CutSocket _ -> forgetSocket();
            case Effect.Send(var frame) -> toServer(frame);
            case Effect.RequestAuth(var channel, var id) ->
                    answer(
                            new Input.Authorized(channel, id, "signature"),
                            new Input.AuthFailed(channel, id));
            case Effect.RequestSnapshot _ ->
                    answer(
                            new Input.SnapshotArrived(server.snapshot()),
                            new Input.SnapshotFailed("no answer"));
            case Effect.RequestRange(var stream, var after) ->
                    answer(server.stream(stream).range(after), new Input.RangeFailed(stream));
            case Effect.Replace(var snapshot) -> console.replace(snapshot);
            case Effect.Publish(var events) -> events.forEach(console::publish);
            case Effect.Show(var state) -> console.show(state);
            // The age is looked at when everything else was done.
            case Effect.Heard _, Effect.ShowFailure _ -> {}
        }
    }

    /// The server has decided by now; its answer takes its time or gets lost.
    private void answer(Input success, Input failure) {
        boolean fails = trouble && random.nextInt(6) == 0;
        in(1 + random.nextInt(trouble ? 3_000 : 50), () -> tell(fails ? failure : success));
    }

    private void open() {
        forgetSocket();
        int id = ++sockets;
        boolean fails = trouble && random.nextInt(4) == 0;
        in(
                1 + random.nextInt(400),
                () -> {
                    if (fails) {
                        tell(new Input.OpenFailed(ContactFailure.UNREACHABLE));
                    } else if (id == sockets) {
                        socket = id;
                        send(new ConnectionEstablished(id + ".1", 120));
                    }
                });
    }

    private void toServer(PusherFrame frame) {
        Integer to = socket;
        if (to == null || halfOpen) {
            return;
        }
        if (frame instanceof Ping) {
            send(new Pong());
        } else if (frame instanceof Subscribe(var channel, _, _, var recover) && recover != null) {
            heard.add(channel);
            server.stream(channel).subscribe(recover).forEach(this::send);
        }
    }

    /// Frames arrive in order; now and then one is lost, comes twice, or overtakes another.
    private void send(PusherFrame frame) {
        Integer over = socket;
        if (over == null || halfOpen) {
            return;
        }
        int fate = trouble && frame instanceof ChannelEvent ? random.nextInt(50) : 49;
        if (fate != 0) {
            deliver(frame, over, fate == 1 ? 300 : 0);
        }
        if (fate == 2) {
            deliver(frame, over, 0);
        }
    }

    private void deliver(PusherFrame frame, int over, int late) {
        Instant usual = now.plusMillis(5 + random.nextInt(40));
        if (late == 0) {
            lastFrameAt = usual.isAfter(lastFrameAt) ? usual : lastFrameAt;
            usual = lastFrameAt;
        }
        at(
                usual.plusMillis(late),
                () -> {
                    if (socket != null && socket == over) {
                        tell(new Input.FrameReceived(frame));
                    }
                });
    }

    private void closeSocket(int code) {
        if (socket != null) {
            forgetSocket();
            tell(new Input.SocketClosed(code));
        }
    }

    private void forgetSocket() {
        socket = null;
        halfOpen = false;
        heard.clear();
    }

    private void repeat(Duration every, Runnable action) {
        at(
                now.plus(every),
                () -> {
                    action.run();
                    repeat(every, action);
                });
    }

    private void in(int millis, Runnable action) {
        at(now.plusMillis(millis), action);
    }

    private void at(Instant time, Runnable action) {
        agenda.add(new Due(time, order++, action));
    }
}
