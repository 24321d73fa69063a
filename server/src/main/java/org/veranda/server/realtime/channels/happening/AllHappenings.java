package org.veranda.server.realtime.channels.happening;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Several listeners as one; what one of them throws, the others and the channels do not notice.
record AllHappenings(List<? extends Happenings> listeners) implements Happenings {

    private static final Logger LOG = LoggerFactory.getLogger(AllHappenings.class);

    AllHappenings {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void occupied(ChannelKey channel, String appId, Instant at) {
        each(listener -> listener.occupied(channel, appId, at));
    }

    @Override
    public void vacated(ChannelKey channel, String appId, Instant at) {
        each(listener -> listener.vacated(channel, appId, at));
    }

    @Override
    public void memberAdded(ChannelKey channel, String appId, String userId, Instant at) {
        each(listener -> listener.memberAdded(channel, appId, userId, at));
    }

    @Override
    public void memberRemoved(ChannelKey channel, String appId, String userId, Instant at) {
        each(listener -> listener.memberRemoved(channel, appId, userId, at));
    }

    @Override
    public void clientEvent(ChannelKey channel, String appId, ClientEvent event, Instant at) {
        each(listener -> listener.clientEvent(channel, appId, event, at));
    }

    @Override
    public void cacheMiss(ChannelKey channel, String appId, Instant at) {
        each(listener -> listener.cacheMiss(channel, appId, at));
    }

    @Override
    public void subscriptionCount(ChannelKey channel, String appId, int count, Instant at) {
        each(listener -> listener.subscriptionCount(channel, appId, count, at));
    }

    private void each(Consumer<Happenings> tell) {
        for (Happenings listener : listeners) {
            try {
                tell.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("Cannot tell {} what happened", listener.getClass().getSimpleName(), e);
            }
        }
    }
}
