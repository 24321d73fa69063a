package org.veranda.server.realtime.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;

/// What one app is to be told, as it is kept.
///
/// @param event the JSON that is sent
public record OutboxEvent(UUID id, String app, Instant at, String event) {

    /// How long it is in a body; it is mostly ASCII.
    public int length() {
        return event.length();
    }
}
