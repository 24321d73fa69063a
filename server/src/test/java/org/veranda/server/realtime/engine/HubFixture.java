package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Frame;

import java.time.Duration;

/// One hub on a manual loop and a manual clock, with small limits.
final class HubFixture {

    static final Limits SMALL =
            new Limits(
                    100,
                    3,
                    10,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5));
    static final ChannelKey LOBBY = new ChannelKey("app", "lobby");

    final ManualLoop loop = new ManualLoop();
    final Hub hub =
            new Hub(
                    loop,
                    (h, key) -> new PlainChannel(h, key, name -> Frame.text("in " + name)),
                    SMALL,
                    Meters.NONE,
                    this::now);
    private long now;

    Socket open(RecordedConnection connection) {
        Socket socket = hub.open(connection, "1.1", "app");
        loop.run();
        return socket;
    }

    Socket openInLobby(RecordedConnection connection) {
        Socket socket = open(connection);
        hub.subscribe(socket, LOBBY, Join.PLAIN);
        loop.run();
        return socket;
    }

    /// Publishes to the lobby through a subscriber of it.
    void publish(Socket anyone, String... texts) {
        Subscription subscription = anyone.subscription(LOBBY);
        if (subscription == null) {
            throw new IllegalStateException("Cannot publish: nobody is in the lobby");
        }
        for (String text : texts) {
            ((PlainChannel) subscription.channel()).publish(Frame.text(text), null);
        }
    }

    void pass(Duration time) {
        now += time.toNanos();
        hub.tick();
        loop.run();
    }

    private long now() {
        return now;
    }
}
