package org.veranda.server.bench.soak;

import com.pusher.client.Pusher;
import com.pusher.client.PusherOptions;
import com.pusher.client.connection.ConnectionEventListener;
import com.pusher.client.connection.ConnectionState;
import com.pusher.client.connection.ConnectionStateChange;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// An unmodified pusher-java-client that says nothing on its own but what the library says.
final class IdleClient implements ConnectionEventListener, AutoCloseable {

    private final AtomicInteger left = new AtomicInteger();
    private final Pusher pusher;

    /// @param ownPings after how long a silence it pings
    IdleClient(URI server, String key, Duration ownPings) {
        pusher =
                new Pusher(
                        key,
                        new PusherOptions()
                                .setHost(server.getHost())
                                .setWsPort(server.getPort())
                                .setUseTLS(false)
                                .setActivityTimeout(ownPings.toMillis()));
        pusher.connect(this);
    }

    boolean isConnected() {
        return pusher.getConnection().getState() == ConnectionState.CONNECTED;
    }

    /// How often it was connected and then was not.
    int left() {
        return left.get();
    }

    @Override
    public void onConnectionStateChange(ConnectionStateChange change) {
        if (change.getPreviousState() == ConnectionState.CONNECTED) {
            left.incrementAndGet();
        }
    }

    @Override
    public void onError(@Nullable String message, @Nullable String code, @Nullable Exception e) {
        System.err.println("Java client: " + message + " " + code);
    }

    @Override
    public void close() {
        pusher.disconnect();
    }
}
