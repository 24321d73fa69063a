package org.veranda.server.bench.soak;

import com.pusher.client.Pusher;
import com.pusher.client.PusherOptions;
import com.pusher.client.channel.PrivateChannelEventListener;
import com.pusher.client.channel.PusherEvent;
import com.pusher.client.connection.ConnectionEventListener;
import com.pusher.client.connection.ConnectionState;
import com.pusher.client.connection.ConnectionStateChange;
import com.pusher.client.util.HttpChannelAuthorizer;

import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/// An unmodified pusher-java-client that follows a resort's stream, and fetches what it missed after each subscription.
final class JavaWatcher implements PrivateChannelEventListener {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// It warns of every connection that the restart costs it.
    private static final Logger NOISE = Logger.getLogger("com.pusher");

    private final Api api;
    private final String stream;
    private final String epoch;
    private final Executor fetching;
    private final Pusher pusher;
    private final TreeSet<Long> early = new TreeSet<>();
    private long seq;
    private boolean lost;
    private volatile boolean subscribed;

    JavaWatcher(
            Api api, URI server, String key, String stream, JsonNode cursor, Executor fetching) {
        NOISE.setLevel(Level.OFF);
        this.api = api;
        this.stream = stream;
        this.epoch = cursor.path("epoch").asString();
        this.seq = cursor.path("seq").asLong();
        this.fetching = fetching;
        var authorizer = new HttpChannelAuthorizer(server + "/broadcasting/auth");
        authorizer.setHeaders(Map.of("Authorization", api.header("Authorization")));
        pusher =
                new Pusher(
                        key,
                        new PusherOptions()
                                .setHost(server.getHost())
                                .setWsPort(server.getPort())
                                .setUseTLS(false)
                                .setChannelAuthorizer(authorizer));
        pusher.connect(
                new Connections(), ConnectionState.RECONNECTING, ConnectionState.DISCONNECTED);
        pusher.subscribePrivate(stream, this).bindGlobal(this);
    }

    boolean isIn() {
        return subscribed && pusher.getConnection().getState() == ConnectionState.CONNECTED;
    }

    /// Whether it stopped trying.
    boolean gaveUp() {
        return pusher.getConnection().getState() == ConnectionState.DISCONNECTED;
    }

    String stream() {
        return stream;
    }

    synchronized boolean isLost() {
        return lost;
    }

    /// How far it has come without a hole.
    synchronized long seq() {
        return seq;
    }

    void leave() {
        pusher.disconnect();
    }

    @Override
    public void onSubscriptionSucceeded(String channelName) {
        subscribed = true;
        fetching.execute(this::fetch);
    }

    @Override
    public void onAuthenticationFailure(String message, Exception e) {
        System.err.println("Java client: " + message);
    }

    @Override
    public void onEvent(PusherEvent event) {
        JsonNode data = JSON.readTree(event.getData());
        if (data.has("seq") && !"stream.head".equals(event.getEventName()) && !take(data)) {
            fetching.execute(this::fetch);
        }
    }

    /// Who lost the connection is in no channel until told so anew.
    private final class Connections implements ConnectionEventListener {

        @Override
        public void onConnectionStateChange(ConnectionStateChange change) {
            subscribed = false;
        }

        @Override
        public void onError(String message, String code, Exception e) {}
    }

    /// False when something is missing before it.
    private synchronized boolean take(JsonNode data) {
        lost |= !epoch.equals(data.path("epoch").asString());
        early.add(data.path("seq").asLong());
        early.headSet(seq, true).clear();
        while (early.remove(seq + 1)) {
            seq++;
        }
        return early.isEmpty();
    }

    /// While the server is away nothing comes of it; whoever subscribes again asks again.
    private void fetch() {
        try {
            boolean more = true;
            while (more) {
                Answer page =
                        api.get(
                                "/api/v1/streams/%s/events?epoch=%s&after=%d"
                                        .formatted(stream, epoch, seq()));
                more = page.status() == 200 && takeAll(page.json());
            }
        } catch (UncheckedIOException e) {
            NOISE.log(Level.FINE, "Cannot fetch", e);
        }
    }

    private boolean takeAll(JsonNode page) {
        page.path("data").forEach(item -> take(item.path("data")));
        return page.path("meta").path("more").asBoolean();
    }
}
