package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;

import java.util.function.Function;

/// A channel without a journal: what a subscriber has no room for cannot be brought back, so that subscriber is closed.
public final class PlainChannel extends Channel {

    private final Function<String, Frame> welcome;

    /// @param welcome the frame that tells a subscriber of the channel of that name that it is in
    public PlainChannel(Hub hub, ChannelKey key, Function<String, Frame> welcome) {
        super(hub, key);
        this.welcome = welcome;
    }

    @Override
    protected Subscription join(Socket socket, Join how) {
        socket.send(welcome.apply(name()));
        return new Subscription(this, socket);
    }
}
