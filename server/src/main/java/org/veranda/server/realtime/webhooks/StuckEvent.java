package org.veranda.server.realtime.webhooks;

import java.time.Instant;
import java.util.UUID;

/// Something that an app could not be told and that waits for a person.
///
/// @param why what the last try ended with
public record StuckEvent(
        UUID id, String app, Instant at, String event, Instant since, String why) {}
