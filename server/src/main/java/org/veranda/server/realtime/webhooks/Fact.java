package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.webhooks.PresenceTable.Turn;
import org.veranda.server.realtime.webhooks.delivery.OutboxEvent;

/// What is kept of one happening for one app.
///
/// @param event what the app is to be told; null when it has too much waiting
/// @param turn who came or left by it; null where the app is not told the end
record Fact(String app, @Nullable OutboxEvent event, @Nullable Turn turn) {}
