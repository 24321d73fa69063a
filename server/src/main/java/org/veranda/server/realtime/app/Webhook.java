package org.veranda.server.realtime.app;

import java.net.URI;
import java.util.Set;

/// Where an app is told what happens on its channels, and what of it.
///
/// @param events the names of the wire
/// @param prefix how the channels begin that it wants to hear of; empty for all
public record Webhook(URI url, Set<String> events, String prefix) {

    /// Everything there is to tell.
    public static final Set<String> EVENTS =
            Set.of(
                    "channel_occupied",
                    "channel_vacated",
                    "member_added",
                    "member_removed",
                    "client_event",
                    "cache_miss",
                    "subscription_count");

    public Webhook {
        events = Set.copyOf(events);
    }

    /// Whether the app wants to hear of that event on that channel.
    public boolean wants(String event, String channel) {
        return events.contains(event) && channel.startsWith(prefix);
    }
}
