package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.protocol.handshake.Admission;
import org.veranda.server.realtime.protocol.handshake.Handshake;
import org.veranda.server.realtime.protocol.limit.Seats;
import org.veranda.server.realtime.protocol.limit.Seats.None;
import org.veranda.server.realtime.protocol.limit.Seats.Seat;
import org.veranda.server.realtime.watch.Caller;
import org.veranda.server.realtime.watch.WatchedConnection;

import java.util.Optional;

/// Takes in clients of the Pusher protocol. For any thread.
public final class Pusher {

    /// Seconds of silence after which a client is asked to ping.
    private static final int ACTIVITY_TIMEOUT = 120;

    private static final String NO_APP = "";

    private final Engine engine;
    private final Apps apps;
    private final Seats seats;
    private final ClientServices services;

    public Pusher(Engine engine, Apps apps, Seats seats, ClientServices services) {
        this.engine = engine;
        this.apps = apps;
        this.seats = seats;
        this.services = services;
    }

    /// Greets a new connection, or tells it why it is turned away and closes it.
    public Conversation open(Connection connection, Handshake handshake) {
        WatchedConnection watched = services.watch().over(connection, handshake.caller());
        return switch (Admission.of(handshake, apps)) {
            case Admission.Welcome(App app) -> seat(watched, app, handshake);
            case Admission.Refused(Closing why) -> turnAway(watched, handshake, why);
        };
    }

    /// What a client that brings this would be closed with; empty when it would be let in, as far as there is room.
    public Optional<Closing> verdict(Handshake handshake) {
        return Admission.of(handshake, apps) instanceof Admission.Refused(Closing why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /// Why one of that address and app would be turned away for want of room; empty when there is some.
    public Optional<Closing> wantOfRoom(String network, App app) {
        return seats.wantOfRoom(network, app, engine.now());
    }

    private Conversation seat(WatchedConnection connection, App app, Handshake handshake) {
        return switch (seats.take(handshake.network(), app, engine.now())) {
            case Seat seat -> welcome(connection, app, seat, handshake.caller());
            case None(Closing why) -> turnAway(connection, handshake, why);
        };
    }

    private Conversation welcome(Connection connection, App app, Seat seat, Caller caller) {
        Socket socket = engine.open(connection, app.id());
        seat.whenDisplaced(
                () -> socket.hub().execute(socket, () -> socket.close(Closing.OVER_CAPACITY)));
        services.watch().welcomed(socket.id(), caller);
        Frame greeting = services.replies().established(socket.id(), ACTIVITY_TIMEOUT);
        socket.hub().execute(socket, () -> socket.send(greeting));
        return new Listening(new Client(socket, app, caller, seat, services), services);
    }

    /// Those that come again and again from one address are told no more: that would cost as much as letting them in.
    private Conversation turnAway(WatchedConnection connection, Handshake handshake, Closing why) {
        Socket socket = engine.open(connection, NO_APP);
        if (services.addressLimits().isWorthAWord(handshake.network(), socket.hub().now())) {
            socket.hub().execute(socket, () -> socket.close(why));
        } else {
            connection.cut(why);
        }
        return new TurnedAway(socket);
    }
}
