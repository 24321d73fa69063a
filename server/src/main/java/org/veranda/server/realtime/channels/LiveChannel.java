package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Channel;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.Subscription;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;

/// A hub's subscribers of a channel without a journal: whoever joins is told what the whole node knows of it at that moment,
/// and hears exactly what comes after. Who has no room for it is closed, because nothing can bring it back.
final class LiveChannel extends Channel {

    private final Entrance entrance;

    LiveChannel(Hub hub, ChannelKey key, Entrance entrance) {
        super(hub, key);
        this.entrance = entrance;
    }

    @Override
    protected @Nullable Subscription join(Socket socket, Join how) {
        LiveSubscription subscription = new LiveSubscription(this, socket, how.member());
        return entrance.admit(subscription, how.mostMembers()) ? subscription : null;
    }

    @Override
    protected void left(Subscription subscription) {
        entrance.leave((LiveSubscription) subscription);
    }

    @Override
    protected void deliver(Subscription subscription, Frame frame) {
        if (((LiveSubscription) subscription).isWelcome()) {
            super.deliver(subscription, frame);
        }
    }
}
