package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Channel;
import org.veranda.server.realtime.engine.ChannelKey;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Join;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.Subscription;

/// A hub's subscribers of a channel without a journal: whoever joins is told what the whole node knows of it at that moment,
/// and hears exactly what comes after. Who has no room for it is closed, because nothing can bring it back.
final class RoomChannel extends Channel {

    private final Lobby lobby;

    RoomChannel(Hub hub, ChannelKey key, Lobby lobby) {
        super(hub, key);
        this.lobby = lobby;
    }

    @Override
    protected @Nullable Subscription join(Socket socket, Join how) {
        RoomPlace place = new RoomPlace(this, socket, how.member());
        return lobby.admit(place, how.mostMembers()) ? place : null;
    }

    @Override
    protected void left(Subscription subscription) {
        lobby.leave((RoomPlace) subscription);
    }

    @Override
    protected void deliver(Subscription subscription, Frame frame) {
        if (((RoomPlace) subscription).isWelcome()) {
            super.deliver(subscription, frame);
        }
    }
}
