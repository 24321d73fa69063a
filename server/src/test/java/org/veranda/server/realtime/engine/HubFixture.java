package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    /// Nobody comes into this channel, for its joining fails.
    static final String CLOSED = "closed";

    /// Nobody can leave this channel without a failure.
    static final String FAILING = "failing";

    final ManualLoop loop = new ManualLoop();
    final List<String> left = new ArrayList<>();
    final FailingMeters meters = new FailingMeters();
    final Hub hub = new Hub(loop, new Kinds(), SMALL, meters, this::now);
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

    /// Time passes and the hub does not notice.
    void hang(Duration time) {
        now += time.toNanos();
    }

    private final class Kinds implements ChannelKinds {

        @Override
        public Channel open(Hub opening, ChannelKey key) {
            return new PlainChannel(opening, key, HubFixture::welcome);
        }

        @Override
        public void left(Channel channel, Socket socket) {
            left.add(channel.name());
            if (channel.name().equals(FAILING)) {
                throw new IllegalStateException("made to fail");
            }
        }
    }

    private static Frame welcome(String channel) {
        if (channel.equals(CLOSED)) {
            throw new OutOfMemoryError("made to fail");
        }
        return Frame.text("in " + channel);
    }

    private long now() {
        return now;
    }
}
