package org.veranda.server.realtime.webhooks.inbox;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something that happened on a channel, by the wire's name.
///
/// @param appId the app of the socket that did it
/// @param details what the wire tells besides the channel
public record Happening(
        String event, ChannelKey channel, String appId, Instant at, Map<String, Object> details) {

    /// Where somebody comes and goes in turns: a channel, or a user in one.
    public record Place(ChannelKey channel, @Nullable Object user) {}

    public Place place() {
        return new Place(channel, details.get("user_id"));
    }

    public boolean comes() {
        return event.equals("channel_occupied") || event.equals("member_added");
    }

    boolean goes() {
        return event.equals("channel_vacated") || event.equals("member_removed");
    }

    /// What tells that it is over; null where nothing begins or ends.
    public @Nullable String end() {
        if (!comes() && !goes()) {
            return null;
        }
        return event.startsWith("channel_") ? "channel_vacated" : "member_removed";
    }

    /// How much it holds, roughly.
    int weight() {
        return details.get("data") instanceof String data ? data.length() : 0;
    }

    /// As receivers read it. The id stays the same however often it is told.
    public Map<String, Object> told(String id) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", event);
        told.put("channel", channel.name());
        told.putAll(details);
        told.put("event_id", id);
        return told;
    }
}
