package org.veranda.server.realtime.webhooks;

import org.veranda.server.realtime.engine.ChannelKey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something that happened on a channel, by the wire's name.
///
/// @param appId the app of the socket that did it
/// @param details what the wire tells besides the channel
record Happening(
        String event, ChannelKey channel, String appId, Instant at, Map<String, Object> details) {

    /// As receivers read it. The id stays the same however often it is told.
    Map<String, Object> told(String id) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", event);
        told.put("channel", channel.name());
        told.putAll(details);
        told.put("event_id", id);
        return told;
    }
}
