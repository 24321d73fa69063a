package org.veranda.server.realtime.sim;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.app.UserSignature;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.protocol.Conversation;
import org.veranda.server.realtime.protocol.Pusher;
import org.veranda.server.realtime.protocol.handshake.Handshake;
import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame.SignIn;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.PusherFrame.Unsubscribe;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// One user's client, which comes back whenever it is gone.
final class SimClient {

    private static final Set<Integer> BEFORE_A_CLOSE = Set.of(4100, 4200);
    private static final String WATCHED = "pusher_internal:watchlist_events";

    /// Where the view is kept of those it watches.
    static final String WATCHLIST = "#watchlist";

    private static final WireCodec CODEC = new WireCodec();

    private final String user;

    /// Whom it watches once it has signed in; one that watches nobody does not.
    private final List<String> watchlist;

    private final App app;
    private final Pusher pusher;
    private final BiFunction<String, SimClient, View> views;

    /// What it wants to hear, and what it knows of it; those of streams outlive a connection.
    private final Map<String, View> wanted = new TreeMap<>();

    private final Map<String, View> unwanted = new HashMap<>();
    private RecordedConnection connection = new RecordedConnection();
    private @Nullable Conversation conversation;
    private View watched;
    private int read;

    SimClient(
            String user,
            List<String> watchlist,
            App app,
            Pusher pusher,
            BiFunction<String, SimClient, View> views) {
        this.user = user;
        this.watchlist = watchlist;
        this.app = app;
        this.pusher = pusher;
        this.views = views;
        this.watched = views.apply(WATCHLIST, this);
    }

    String user() {
        return user;
    }

    App app() {
        return app;
    }

    Set<String> wanted() {
        return wanted.keySet();
    }

    boolean isConnected() {
        return conversation != null;
    }

    RecordedConnection connection() {
        return connection;
    }

    void connect() {
        connection = new RecordedConnection();
        read = 0;
        conversation = pusher.open(connection, new Handshake(app.key(), "7", "", "simulated"));
        watched = views.apply(WATCHLIST, this);
        if (signsIn()) {
            signIn();
        }
        wanted.keySet().forEach(this::subscribe);
    }

    boolean signsIn() {
        return !watchlist.isEmpty();
    }

    private void signIn() {
        String data = "{\"id\":\"%s\",\"watchlist\":%s}".formatted(user, CODEC.write(watchlist));
        say(CODEC.writeFrame(new SignIn(UserSignature.auth(app, socketId(), data), data)));
    }

    /// The network is gone, without a word.
    void drop() {
        if (conversation != null) {
            read();
            conversation.left();
            conversation.socket().gone();
            conversation = null;
            unwanted.clear();
            wanted.replaceAll((channel, view) -> kept(channel, view));
        }
    }

    void want(String channel) {
        if (conversation != null && !unwanted.containsKey(channel)) {
            wanted.computeIfAbsent(channel, name -> views.apply(name, this));
            subscribe(channel);
        }
    }

    /// What was on its way when it lost interest may still come.
    void unwant(String channel) {
        View view = wanted.remove(channel);
        if (conversation != null && view != null) {
            unwanted.put(channel, view);
            say(CODEC.writeFrame(new Unsubscribe(channel)));
        }
    }

    /// Says something, so that it is not taken for dead.
    void breathe() {
        connection.says();
    }

    /// Reads what came; goes when it was sent away.
    ///
    /// @param disturbed whether the journal may have failed it
    void listen(boolean disturbed) {
        read();
        Closing closed = connection.closed();
        View.hold(
                closed == null
                        || (closed.equals(Closing.TOO_SLOW) && (disturbed || mayOverflow()))
                        || (closed.equals(Closing.RECONNECT) && disturbed),
                user + " was closed with " + closed);
        if (conversation != null && (closed != null || connection.isAborted())) {
            drop();
        }
    }

    /// A journal brings back whatever found no room, but nothing else does.
    private boolean mayOverflow() {
        return connection.hasStalled()
                || signsIn()
                || Stream.concat(wanted.values().stream(), unwanted.values().stream())
                        .anyMatch(view -> !(view instanceof StreamView));
    }

    void settled() {
        if (signsIn()) {
            watched.settled();
        }
        wanted.forEach((channel, view) -> {
            try {
                view.settled();
            } catch (AssertionError e) {
                throw new AssertionError(user + " in " + channel + ": " + e.getMessage(), e);
            }
        });
    }

    private void read() {
        List<String> frames = connection.taken();
        while (conversation != null && read < frames.size()) {
            hear(frames.get(read++));
        }
    }

    private View kept(String channel, View view) {
        if (view instanceof StreamView stream) {
            stream.dropped();
            return stream;
        }
        return views.apply(channel, this);
    }

    private void subscribe(String channel) {
        String id = socketId();
        String data =
                channel.startsWith("presence-") ? "{\"user_id\":\"%s\"}".formatted(user) : null;
        String auth = channel.startsWith("#") ? "" : ChannelSignature.auth(app, id, channel, data);
        say(CODEC.writeFrame(new Subscribe(channel, auth, data, cursor(channel))));
    }

    private @Nullable Cursor cursor(String channel) {
        return wanted.get(channel) instanceof StreamView view ? view.position() : null;
    }

    private String socketId() {
        if (conversation == null) {
            throw new IllegalStateException("Cannot sign: not connected");
        }
        return conversation.socket().id();
    }

    private void say(String text) {
        if (conversation != null) {
            conversation.received(text);
        }
    }

    /// The close that comes after it is judged by itself.
    private static int code(JsonNode frame) {
        return frame.path("data").path("code").asInt(0);
    }

    private void hear(String text) {
        if (!text.startsWith("{")) {
            return;
        }
        JsonNode frame = CODEC.mapper().readTree(text);
        String channel = frame.path("channel").asString("");
        String event = frame.path("event").asString();
        View.hold(
                !event.endsWith("error") || BEFORE_A_CLOSE.contains(code(frame)),
                user + " got " + frame);
        if (event.equals("pusher:signin_success")) {
            watched.joined(frame);
        } else if (event.equals(WATCHED)) {
            watched.heard(event, CODEC.mapper().readTree(frame.path("data").asString()));
        }
        if (channel.isEmpty()) {
            return;
        }
        View view = wanted.containsKey(channel) ? wanted.get(channel) : unwanted.get(channel);
        if (view == null) {
            throw new AssertionError(user + " heard of " + channel + ", which it is not in");
        }
        JsonNode data = CODEC.mapper().readTree(frame.path("data").asString());
        try {
            if (event.equals("pusher_internal:subscription_succeeded")) {
                view.joined(data);
            } else {
                view.heard(event, data);
            }
        } catch (AssertionError e) {
            throw new AssertionError(user + " in " + channel + ": " + e.getMessage(), e);
        }
    }
}
