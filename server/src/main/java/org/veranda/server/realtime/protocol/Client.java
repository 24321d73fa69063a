package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;
import org.veranda.server.realtime.protocol.limit.AddressLimits;
import org.veranda.server.realtime.protocol.limit.Allowance;
import org.veranda.server.realtime.protocol.limit.LastSecond;
import org.veranda.server.realtime.protocol.limit.Pace;
import org.veranda.server.realtime.protocol.limit.Seats.Seat;
import org.veranda.server.realtime.users.UserData;
import org.veranda.server.realtime.watch.Caller;

import java.util.HashMap;
import java.util.Map;

/// One client as the protocol knows it: its socket, the app it came by, whom it signed in as, and what it has left to say.
final class Client {

    private final Socket socket;
    private final App app;
    private final Caller caller;
    private final Seat seat;
    private final AddressLimits addressLimits;
    private final int arrivalsPerSecond;
    private final DeviceChannels devices;

    /// Of the transport's thread.
    private final Pace pace;

    private final Allowance wrongSignatures;
    private boolean dismissed;

    /// Of the socket's loop.
    private @Nullable LastSecond clientEvents;

    private @Nullable Allowance arrivals;
    private @Nullable UserData user;
    private Map<ChannelName, Join> looking = Map.of();

    Client(Socket socket, App app, Caller caller, Seat seat, ClientServices services) {
        this.socket = socket;
        this.caller = caller;
        this.app = app;
        this.seat = seat;
        this.addressLimits = services.addressLimits();
        this.arrivalsPerSecond = services.rateLimits().presence().joinsPerSecond();
        this.devices = services.devices();
        long now = socket.hub().now();
        this.pace = new Pace(services.rateLimits(), now);
        this.wrongSignatures = new Allowance(services.rateLimits().wrongSignatures(), 1, now);
    }

    Socket socket() {
        return socket;
    }

    /// The channel that it means by that name: where it is already, or where it was let in.
    ChannelKey key(ChannelName name) {
        if (!name.isDevice()) {
            return name.in(app.id());
        }
        return socket.subscriptions().stream()
                .map(subscription -> subscription.channel().key())
                .filter(key -> key.name().equals(name.value()))
                .findFirst()
                .or(() -> devices.find(socket.id(), name.value()))
                .orElseGet(() -> name.in(app.id()));
    }

    App app() {
        return app;
    }

    Caller caller() {
        return caller;
    }

    Seat seat() {
        return seat;
    }

    Pace pace() {
        return pace;
    }

    /// What comes of a wrong signature. Good ones are let in whatever others at that address sign.
    enum Erring {
        /// It is told what is wrong.
        FIRST_ONES,
        /// Its address as a whole signed so much wrongly that nothing more is said of this one.
        TOO_MANY_OF_ADDRESS,
        /// It is not listened to any more.
        TOO_MANY
    }

    /// Of the transport's thread: a signature was wrong.
    Erring err() {
        boolean spared = addressLimits.err(seat, now());
        if (!wrongSignatures.take(now())) {
            dismissed = true;
            return Erring.TOO_MANY;
        }
        return spared ? Erring.FIRST_ONES : Erring.TOO_MANY_OF_ADDRESS;
    }

    /// Of the transport's thread: whether it is about to be closed for its signatures.
    boolean isDismissed() {
        return dismissed;
    }

    /// What it has left to say to others; most never say anything.
    LastSecond clientEvents() {
        if (clientEvents == null) {
            clientEvents = new LastSecond(app.limits().clientEventsPerSecond());
        }
        return clientEvents;
    }

    /// How often it may yet come into presence channels, of which all the others there are told: as many at once as it may
    /// be in.
    Allowance arrivals() {
        if (arrivals == null) {
            int most = socket.hub().limits().subscriptions();
            arrivals = new Allowance(most, arrivalsPerSecond, now());
        }
        return arrivals;
    }

    /// It waits to hear whether it may join; false when it waits already.
    boolean looksFor(ChannelName channel, Join how) {
        if (looking.isEmpty()) {
            looking = new HashMap<>(2);
        }
        return looking.put(channel, how) == null;
    }

    /// How it wanted to join; null when it does not wait any more.
    @Nullable Join looksNoMoreFor(ChannelName channel) {
        return looking.isEmpty() ? null : looking.remove(channel);
    }

    @Nullable UserData user() {
        return user;
    }

    void signIn(UserData as) {
        user = as;
    }

    long now() {
        return socket.hub().now();
    }
}
