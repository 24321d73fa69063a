package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.Ping;
import org.veranda.wire.PusherFrame.Pong;
import org.veranda.wire.PusherFrame.Subscribe;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The sockets of one console, one after the other: frames get lost, come twice or overtake others,
/// and a socket may be dead without anybody knowing.
final class ModelWire {

    private final Weather weather;
    private final ModelServer server;
    private final Consumer<Input> console;
    private final Set<String> heard = new TreeSet<>();
    private @Nullable Integer socket;
    private boolean halfOpen;
    private int sockets;
    private Instant lastFrameAt = Instant.MIN;

    ModelWire(Weather weather, ModelServer server, Consumer<Input> console) {
        this.weather = weather;
        this.server = server;
        this.console = console;
    }

    boolean open() {
        return socket != null;
    }

    void connect() {
        cut();
        int id = sockets;
        boolean fails = server.down() || weather.strikes(4);
        weather.agenda().in(weather.upTo(400), () -> tried(id, fails));
    }

    /// The console has done with it.
    void cut() {
        forget();
        sockets++;
    }

    void die() {
        halfOpen = socket != null;
    }

    void heal() {
        halfOpen = false;
    }

    void forget() {
        socket = null;
        halfOpen = false;
        heard.clear();
    }

    void toServer(PusherFrame frame) {
        if (socket == null || halfOpen) {
            return;
        }
        if (frame instanceof Ping) {
            fromServer(new Pong());
        } else if (frame instanceof Subscribe(var channel, _, _, var recover) && recover != null) {
            heard.add(channel);
            server.stream(channel).subscribe(recover).forEach(this::fromServer);
        }
    }

    void tell(ChannelEvent event) {
        if (event.channel() != null && heard.contains(event.channel())) {
            fromServer(event);
        }
    }

    void heads() {
        heard.forEach(
                stream -> fromServer(server.stream(stream).headFrame(weather.agenda().now())));
    }

    private void tried(int id, boolean fails) {
        if (id != sockets || weather.asleep()) {
            return;
        }
        if (fails || server.down()) {
            ContactFailure why = server.down() ? ContactFailure.BUSY : ContactFailure.UNREACHABLE;
            console.accept(new Input.OpenFailed(why));
        } else {
            socket = id;
            fromServer(new ConnectionEstablished(id + ".1", 120));
        }
    }

    private void fromServer(PusherFrame frame) {
        Integer over = socket;
        if (over == null || halfOpen) {
            return;
        }
        int fate =
                weather.bad() && frame instanceof ChannelEvent ? weather.random().nextInt(50) : 49;
        if (fate != 0) {
            deliver(frame, over, fate == 1 ? 300 : 0);
        }
        if (fate == 2) {
            deliver(frame, over, 0);
        }
    }

    private void deliver(PusherFrame frame, int over, int late) {
        Instant usual = weather.agenda().now().plusMillis(5L + weather.random().nextInt(40));
        if (late == 0) {
            lastFrameAt = usual.isAfter(lastFrameAt) ? usual : lastFrameAt;
            usual = lastFrameAt;
        }
        weather.agenda().at(usual.plus(Duration.ofMillis(late)), () -> arrive(frame, over));
    }

    private void arrive(PusherFrame frame, int over) {
        if (weather.asleep()) {
            die();
        } else if (socket != null && socket == over) {
            console.accept(new Input.FrameReceived(frame));
        }
    }
}
