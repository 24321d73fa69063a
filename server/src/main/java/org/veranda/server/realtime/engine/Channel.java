package org.veranda.server.realtime.engine;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The subscribers one hub has on one channel. Each kind of channel says how they join and what they get.
/// Belongs to the hub's loop.
public abstract class Channel {

    private final Hub hub;
    private final ChannelKey key;
    private final List<Subscription> subscribers = new ArrayList<>();

    protected Channel(Hub hub, ChannelKey key) {
        this.hub = hub;
        this.key = key;
    }

    /// Makes the subscription and sees to it that the socket is answered; null, and no answer, where there is no place for
    /// it.
    protected abstract @Nullable Subscription join(Socket socket, Join how);

    /// A subscriber is in no more.
    protected void left(Subscription subscription) {}

    /// Everything queued for a subscriber has been taken by its socket.
    protected void drained(Subscription subscription) {}

    /// Brings a frame that no journal keeps to one subscriber.
    protected void deliver(Subscription subscription, Frame frame) {
        subscription.socket().send(frame);
    }

    /// The last subscriber left; the hub forgets this channel.
    protected void vacated() {}

    public final Hub hub() {
        return hub;
    }

    /// Brings the same frame to everyone here, but for one.
    public final void publish(Frame frame, @Nullable Socket except) {
        for (Subscription subscription : subscribers) {
            if (subscription.socket() != except) {
                deliver(subscription, frame);
            }
        }
    }

    /// The same for those who are wanted.
    public final void publishTo(Frame frame, Predicate<Socket> wanted) {
        for (Subscription subscription : subscribers) {
            if (wanted.test(subscription.socket())) {
                deliver(subscription, frame);
            }
        }
    }

    public final ChannelKey key() {
        return key;
    }

    public final String name() {
        return key.name();
    }

    protected final List<Subscription> subscribers() {
        return subscribers;
    }

    final void add(Subscription subscription) {
        subscription.slot = subscribers.size();
        subscribers.add(subscription);
    }

    /// A socket that was announced is not in, or no more.
    final void left(Socket socket) {
        try {
            hub.left(this, socket);
        } finally {
            if (subscribers.isEmpty()) {
                hub.forget(this);
                vacated();
            }
        }
    }

    final void remove(Subscription subscription) {
        Subscription last = subscribers.removeLast();
        if (last.slot != subscription.slot) {
            subscribers.set(subscription.slot, last);
            last.slot = subscription.slot;
        }
        try {
            left(subscription);
        } finally {
            left(subscription.socket());
        }
    }
}
