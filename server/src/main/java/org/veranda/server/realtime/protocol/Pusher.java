package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.protocol.Seats.Seat;
import org.veranda.wire.WireCodec;

/// Takes in clients of the Pusher protocol. For any thread.
public final class Pusher {

    /// Seconds of silence after which a client is asked to ping.
    private static final int ACTIVITY_TIMEOUT = 120;

    private static final String NO_APP = "";

    private final Engine engine;
    private final Apps apps;
    private final Seats seats;
    private final WireCodec codec;
    private final Replies replies;
    private final Subscribing subscribing;

    public Pusher(Engine engine, Apps apps, WireCodec codec, Seats seats) {
        this.seats = seats;
        this.engine = engine;
        this.apps = apps;
        this.codec = codec;
        this.replies = new Replies(codec);
        this.subscribing = new Subscribing(replies);
    }

    /// Greets a new connection, or tells it why it is turned away and closes it.
    public Conversation open(Connection connection, Handshake handshake) {
        return switch (Admission.of(handshake, apps)) {
            case Admission.Welcome(App app) ->
                    seats.take(handshake.network())
                            .map(seat -> welcome(connection, app, seat))
                            .orElseGet(() -> turnAway(connection, Closing.OVER_CAPACITY));
            case Admission.Refused(Closing why) -> turnAway(connection, why);
        };
    }

    private Conversation welcome(Connection connection, App app, Seat seat) {
        Socket socket = engine.open(connection, app.id());
        Frame greeting = replies.established(socket.id(), ACTIVITY_TIMEOUT);
        socket.hub().execute(socket, () -> socket.send(greeting));
        return new Listening(socket, seat, app, codec, replies, subscribing);
    }

    private Conversation turnAway(Connection connection, Closing why) {
        Socket socket = engine.open(connection, NO_APP);
        Frame error = replies.error(why.code(), why.reason());
        socket.hub()
                .execute(
                        socket,
                        () -> {
                            socket.send(error);
                            socket.close(why);
                        });
        return new TurnedAway(socket);
    }
}
