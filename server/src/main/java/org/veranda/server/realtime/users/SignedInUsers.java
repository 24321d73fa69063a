package org.veranda.server.realtime.users;

import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.WireCodec;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The signed-in users of this node: closes all connections of one, and tells those who watch one of the first and the last.
/// For any thread; what is told goes to the sockets' loops in the order in which it happened.
public final class SignedInUsers {

    private record UserKey(String appId, String userId) {}

    /// What a watchlist hears.
    record Events(List<Event> events) {}

    record Event(String name, List<String> userIds) {}

    private final Map<UserKey, Circle> circles = new HashMap<>();
    private final WireCodec codec;
    private final int socketsOfOne;

    /// @param socketsOfOne how many sockets one user of an app may be signed in on
    public SignedInUsers(WireCodec codec, int socketsOfOne) {
        this.codec = codec;
        this.socketsOfOne = socketsOfOne;
    }

    /// Whether that user may sign in on one more socket of its app.
    public synchronized boolean hasRoomFor(Socket socket, UserData user) {
        Circle circle = circles.get(new UserKey(socket.scope(), user.id()));
        return circle == null || circle.sockets().size() < socketsOfOne;
    }

    /// That socket is signed in from now on; it hears which of its watchlist are online.
    public synchronized void add(Socket socket, UserData user) {
        Circle own = circle(socket, user.id());
        if (own.came(socket)) {
            tell(own.watchers(), "online", List.of(user.id()));
        }
        user.watchlist().forEach(id -> circle(socket, id).watch(socket));
        List<String> online =
                user.watchlist().stream().filter(id -> circle(socket, id).isOnline()).toList();
        if (!online.isEmpty()) {
            tell(Set.of(socket), "online", online);
        }
    }

    /// That socket is gone.
    public synchronized void remove(Socket socket, UserData user) {
        user.watchlist().forEach(id -> circle(socket, id).unwatch(socket));
        Circle own = circle(socket, user.id());
        if (own.went(socket)) {
            tell(own.watchers(), "offline", List.of(user.id()));
        }
        user.watchlist().forEach(id -> forgetIfEmpty(socket, id));
        forgetIfEmpty(socket, user.id());
    }

    /// Closes all of a user's sockets for good.
    public synchronized void terminate(String appId, String userId) {
        Circle circle = circles.get(new UserKey(appId, userId));
        if (circle != null) {
            circle.sockets()
                    .forEach(socket ->
                            socket.hub().execute(socket, () -> socket.end(Closing.TERMINATED)));
        }
    }

    /// Whether nobody is signed in and nobody watched.
    public synchronized boolean isEmpty() {
        return circles.isEmpty();
    }

    private void tell(Collection<Socket> sockets, String event, List<String> ids) {
        String data = codec.write(new Events(List.of(new Event(event, ids))));
        Frame frame =
                Frame.text(
                        codec.writeFrame(
                                new ChannelEvent(
                                        "pusher_internal:watchlist_events", null, data, null)));
        for (Socket socket : sockets) {
            socket.hub().execute(socket, () -> socket.send(frame));
        }
    }

    private Circle circle(Socket socket, String userId) {
        return circles.computeIfAbsent(new UserKey(socket.scope(), userId), _ -> new Circle());
    }

    private void forgetIfEmpty(Socket socket, String userId) {
        circles.computeIfPresent(
                new UserKey(socket.scope(), userId),
                (_, circle) -> circle.isEmpty() ? null : circle);
    }
}
