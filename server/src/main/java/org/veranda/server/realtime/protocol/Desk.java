package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.WireCodec;

/// Where what clients say is seen to.
public final class Desk {

    private final WireCodec codec;
    private final Replies replies;
    private final Manners manners;
    private final Crowd crowd;
    private final Subscribing subscribing;
    private final SigningIn signingIn;
    private final ClientEvents clientEvents;
    private final Watch watch;

    public Desk(
            WireCodec codec,
            Manners manners,
            Publisher publisher,
            SignedInUsers users,
            Whereabouts whereabouts,
            Watch watch) {
        this.watch = watch;
        this.codec = codec;
        this.manners = manners;
        this.crowd = new Crowd(manners);
        this.replies = new Replies(codec);
        this.subscribing = new Subscribing(codec, replies, whereabouts, watch);
        this.signingIn = new SigningIn(codec, replies, users, watch);
        this.clientEvents = new ClientEvents(codec, replies, publisher, watch);
    }

    WireCodec codec() {
        return codec;
    }

    Replies replies() {
        return replies;
    }

    Watch watch() {
        return watch;
    }

    Manners manners() {
        return manners;
    }

    Crowd crowd() {
        return crowd;
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
