package org.veranda.server.realtime.webhooks;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is told to an app in one go.
///
/// @param failures how often that failed by now
record Parcel(String app, int failures, List<Fact> facts) {

    List<UUID> ids() {
        return facts.stream().map(Fact::id).toList();
    }

    /// The body of the request.
    String body(long timeMillis) {
        return facts.stream()
                .map(Fact::event)
                .collect(
                        Collectors.joining(
                                ",", "{\"time_ms\":" + timeMillis + ",\"events\":[", "]}"));
    }
}
