package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.ManualLoop;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.PlainChannel;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;
import org.veranda.server.realtime.engine.membership.Member;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A node of several hubs, each on a manual loop.
final class NodeFixture {

    static final String APP = "app";
    private static final WireCodec CODEC = new WireCodec();

    final HeardHappenings happenings = new HeardHappenings();
    private Instant now = Instant.EPOCH;
    private final List<ManualLoop> loops = new ArrayList<>();
    private final List<Hub> hubs = new ArrayList<>();
    private final Map<String, Socket> sockets = new HashMap<>();
    final NodeChannels channels =
            new NodeChannels(
                    (hub, key) -> new PlainChannel(hub, key, new ChannelFrames(CODEC)::joined),
                    new ChannelSettings(Duration.ofMinutes(30), 3, 2_000, "counting"::equals),
                    CODEC,
                    happenings,
                    () -> now);
    final Publisher publisher = channels.publisher(id -> Optional.ofNullable(sockets.get(id)));

    NodeFixture(int hubCount) {
        for (int i = 0; i < hubCount; i++) {
            ManualLoop loop = new ManualLoop();
            loops.add(loop);
            hubs.add(new Hub(loop, channels, Limits.DEFAULT, Meters.NONE, () -> 0L));
        }
    }

    Socket open(RecordedConnection connection, String app) {
        String id = sockets.size() + 1 + ".1";
        Socket socket = hubs.get(sockets.size() % hubs.size()).open(connection, id, app);
        sockets.put(id, socket);
        settle();
        return socket;
    }

    Socket open(RecordedConnection connection) {
        return open(connection, APP);
    }

    void join(Socket socket, String channel) {
        ChannelKey key = new ChannelName(channel).in(socket.scope());
        socket.hub().execute(socket, () -> socket.hub().subscribe(socket, key, Join.PLAIN));
        settle();
    }

    Socket openIn(RecordedConnection connection, String channel) {
        Socket socket = open(connection);
        join(socket, channel);
        return socket;
    }

    /// Asks into a presence channel of at most three members without running anything.
    void enter(Socket socket, String channel, String user) {
        enter(socket, channel, user, 3);
    }

    void enter(Socket socket, String channel, String user, int most) {
        ChannelKey key = new ChannelName(channel).in(socket.scope());
        Join how = Join.as(new Member(user, "{\"name\":\"" + user + "\"}"), most);
        socket.hub()
                .execute(
                        socket,
                        () -> {
                            if (!socket.hub().subscribe(socket, key, how)) {
                                socket.send(Frame.text("full"));
                            }
                        });
    }

    Socket openAs(RecordedConnection connection, String channel, String user) {
        Socket socket = open(connection);
        enter(socket, channel, user);
        settle();
        return socket;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void leave(Socket socket, String channel) {
        ChannelKey key = new ChannelName(channel).in(socket.scope());
        socket.hub().execute(socket, () -> socket.hub().unsubscribe(socket, key));
        settle();
    }

    void publish(String channel, String event) {
        publisher.publish(new ChannelName(channel).in(APP), event, "{}", null);
        settle();
    }

    void settle() {
        while (!loops.stream().allMatch(ManualLoop::isIdle)) {
            loops.forEach(ManualLoop::run);
        }
    }
}
