package org.veranda.server.realtime.engine;

import java.util.ArrayList;
import java.util.List;

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

    /// Makes the subscription and sees to it that the socket is answered.
    protected abstract Subscription join(Socket socket, Join how);

    /// Everything queued for a subscriber has been taken by its socket.
    protected void drained(Subscription subscription) {}

    /// The last subscriber left; the hub forgets this channel.
    protected void vacated() {}

    public final Hub hub() {
        return hub;
    }

    public final String name() {
        return key.name();
    }

    protected final List<Subscription> subscribers() {
        return subscribers;
    }

    final ChannelKey key() {
        return key;
    }

    final void add(Subscription subscription) {
        subscription.slot = subscribers.size();
        subscribers.add(subscription);
    }

    final void remove(Subscription subscription) {
        Subscription last = subscribers.removeLast();
        if (last.slot != subscription.slot) {
            subscribers.set(subscription.slot, last);
            last.slot = subscription.slot;
        }
        if (subscribers.isEmpty()) {
            hub.forget(this);
            vacated();
        }
    }
}
