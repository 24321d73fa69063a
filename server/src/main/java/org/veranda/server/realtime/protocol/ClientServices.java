package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.protocol.limit.AddressLimits;
import org.veranda.server.realtime.protocol.limit.RateLimits;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.WireCodec;

/// Where what clients say is seen to.
public final class ClientServices {

    private final WireCodec codec;
    private final Replies replies;
    private final RateLimits rateLimits;
    private final AddressLimits addressLimits;
    private final Subscribing subscribing;
    private final SigningIn signingIn;
    private final ClientEvents clientEvents;
    private final Watch watch;
    private final DeviceChannels devices;

    public ClientServices(
            WireCodec codec,
            RateLimits rateLimits,
            Publisher publisher,
            SignedInUsers users,
            Whereabouts whereabouts,
            DeviceChannels devices,
            Watch watch) {
        this.watch = watch;
        this.devices = devices;
        this.codec = codec;
        this.rateLimits = rateLimits;
        this.addressLimits = new AddressLimits(rateLimits);
        this.replies = new Replies(codec);
        this.subscribing =
                new Subscribing(codec, replies, rateLimits.presence(), whereabouts, watch);
        this.signingIn = new SigningIn(codec, replies, users, watch);
        this.clientEvents = new ClientEvents(codec, replies, publisher, watch);
    }

    WireCodec codec() {
        return codec;
    }

    Replies replies() {
        return replies;
    }

    DeviceChannels devices() {
        return devices;
    }

    Watch watch() {
        return watch;
    }

    RateLimits rateLimits() {
        return rateLimits;
    }

    AddressLimits addressLimits() {
        return addressLimits;
    }

    Subscribing subscribing() {
        return subscribing;
    }

    SigningIn signingIn() {
        return signingIn;
    }

    ClientEvents clientEvents() {
        return clientEvents;
    }
}
