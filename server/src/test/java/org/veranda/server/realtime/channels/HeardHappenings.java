package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.channels.happening.ClientEvent;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes down what happened, one line each.
final class HeardHappenings implements Happenings {

    private final List<String> heard = new ArrayList<>();

    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void occupied(ChannelKey channel, String appId, Instant at) {
        note("occupied " + channel.name() + " by " + appId);
    }

    @Override
    public void vacated(ChannelKey channel, String appId, Instant at) {
        note("vacated " + channel.name() + " by " + appId);
    }

    @Override
    public void memberAdded(ChannelKey channel, String appId, String userId, Instant at) {
        note("added " + userId + " to " + channel.name());
    }

    @Override
    public void memberRemoved(ChannelKey channel, String appId, String userId, Instant at) {
        note("removed " + userId + " from " + channel.name());
    }

    @Override
    public void clientEvent(ChannelKey channel, String appId, ClientEvent event, Instant at) {
        note(event.userId() + " said " + event.name() + " in " + channel.name());
    }

    @Override
    public void cacheMiss(ChannelKey channel, String appId, Instant at) {
        note("missed " + channel.name());
    }

    @Override
    public void subscriptionCount(ChannelKey channel, String appId, int count, Instant at) {
        note(count + " in " + channel.name());
    }

    private synchronized void note(String line) {
        heard.add(line);
    }
}
