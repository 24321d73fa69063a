package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.engine.ChannelKey;

import java.time.Instant;
import java.util.List;

/// Several listeners as one.
record AllHappenings(List<? extends Happenings> listeners) implements Happenings {

    AllHappenings {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void occupied(ChannelKey channel, String appId, Instant at) {
        listeners.forEach(listener -> listener.occupied(channel, appId, at));
    }

    @Override
    public void vacated(ChannelKey channel, String appId, Instant at) {
        listeners.forEach(listener -> listener.vacated(channel, appId, at));
    }

    @Override
    public void memberAdded(ChannelKey channel, String appId, String userId, Instant at) {
        listeners.forEach(listener -> listener.memberAdded(channel, appId, userId, at));
    }

    @Override
    public void memberRemoved(ChannelKey channel, String appId, String userId, Instant at) {
        listeners.forEach(listener -> listener.memberRemoved(channel, appId, userId, at));
    }

    @Override
    public void clientEvent(ChannelKey channel, String appId, ClientEvent event, Instant at) {
        listeners.forEach(listener -> listener.clientEvent(channel, appId, event, at));
    }

    @Override
    public void cacheMiss(ChannelKey channel, String appId, Instant at) {
        listeners.forEach(listener -> listener.cacheMiss(channel, appId, at));
    }

    @Override
    public void subscriptionCount(ChannelKey channel, String appId, int count, Instant at) {
        listeners.forEach(listener -> listener.subscriptionCount(channel, appId, count, at));
    }
}
