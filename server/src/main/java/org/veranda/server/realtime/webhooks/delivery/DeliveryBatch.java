package org.veranda.server.realtime.webhooks.delivery;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is told to an app in one go.
///
/// @param standing the app's before
/// @param onceMore whether an operator wants it told once more; it is alone then
/// @param last the number of the last fact
public record DeliveryBatch(
        String app, Standing standing, boolean onceMore, long last, List<OutboxEvent> facts) {

    public List<UUID> ids() {
        return facts.stream().map(OutboxEvent::id).toList();
    }

    /// The body of the request.
    public String body(long timeMillis) {
        return facts.stream()
                .map(OutboxEvent::event)
                .collect(
                        Collectors.joining(
                                ",", "{\"time_ms\":" + timeMillis + ",\"events\":[", "]}"));
    }
}
