package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.wire.WireCodec;

/// Where what clients say is seen to.
public final class Desk {

    private final WireCodec codec;
    private final Replies replies;
    private final Manners manners;
    private final Subscribing subscribing;
    private final SigningIn signingIn;
    private final ClientEvents clientEvents;

    public Desk(
            WireCodec codec,
            Manners manners,
            Publisher publisher,
            SignedInUsers users,
            Whereabouts whereabouts) {
        this.codec = codec;
        this.manners = manners;
        this.replies = new Replies(codec);
        this.subscribing = new Subscribing(codec, replies, whereabouts);
        this.signingIn = new SigningIn(codec, replies, users);
        this.clientEvents = new ClientEvents(codec, replies, publisher);
    }

    WireCodec codec() {
        return codec;
    }

    Replies replies() {
        return replies;
    }

    Manners manners() {
        return manners;
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
