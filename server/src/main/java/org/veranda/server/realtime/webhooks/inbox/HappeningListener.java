package org.veranda.server.realtime.webhooks.inbox;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.channels.happening.ClientEvent;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hears on the loops what some app may want to be told, and puts it aside for the [Recorder].
public final class HappeningListener implements Happenings {

    private final List<App> listening;
    private final Inbox inbox;

    public HappeningListener(Apps apps, Inbox inbox) {
        this.listening =
                apps.all().stream().filter(app -> app.options().webhook() != null).toList();
        this.inbox = inbox;
    }

    @Override
    public void occupied(ChannelKey channel, String appId, Instant at) {
        hear("channel_occupied", channel, appId, at, Map.of());
    }

    @Override
    public void vacated(ChannelKey channel, String appId, Instant at) {
        hear("channel_vacated", channel, appId, at, Map.of());
    }

    @Override
    public void memberAdded(ChannelKey channel, String appId, String userId, Instant at) {
        hear("member_added", channel, appId, at, Map.of("user_id", userId));
    }

    @Override
    public void memberRemoved(ChannelKey channel, String appId, String userId, Instant at) {
        hear("member_removed", channel, appId, at, Map.of("user_id", userId));
    }

    @Override
    public void clientEvent(ChannelKey channel, String appId, ClientEvent event, Instant at) {
        if (listening.isEmpty()) {
            return;
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("event", event.name());
        details.put("data", event.data());
        details.put("socket_id", event.socketId());
        if (event.userId() != null) {
            details.put("user_id", event.userId());
        }
        hear("client_event", channel, appId, at, details);
    }

    @Override
    public void cacheMiss(ChannelKey channel, String appId, Instant at) {
        hear("cache_miss", channel, appId, at, Map.of());
    }

    @Override
    public void subscriptionCount(ChannelKey channel, String appId, int count, Instant at) {
        hear("subscription_count", channel, appId, at, Map.of("subscription_count", count));
    }

    private void hear(
            String event,
            ChannelKey channel,
            String appId,
            Instant at,
            Map<String, Object> details) {
        for (App app : listening) {
            if (Interest.mayConcern(app, event, channel)) {
                inbox.put(new Happening(event, channel, appId, at, details));
                return;
            }
        }
    }
}
