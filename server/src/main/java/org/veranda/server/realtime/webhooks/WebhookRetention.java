package org.veranda.server.realtime.webhooks;

import java.time.Duration;
import java.util.List;

/// Forgets what is too old or too much, counts the rest, and tells what servers that are gone cannot tell any more.
final class WebhookRetention {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final WebhookTable table;
    private final PresenceTable presence;
    private final DeliveryMeters meters;
    private final WebhookSettings settings;

    WebhookRetention(
            WebhookTable table,
            PresenceTable presence,
            DeliveryMeters meters,
            WebhookSettings settings) {
        this.table = table;
        this.presence = presence;
        this.meters = meters;
        this.settings = settings;
    }

    /// Says which apps are to be told more.
    List<String> lookAfter() {
        presence.beat();
        List<String> told = presence.tellForTheDead(SILENCE);
        table.forget(settings.keep());
        table.forgetStuckBeyond(settings.mostPending())
                .forEach((app, number) -> meters.lost(app, Math.toIntExact(number)));
        meters.count(table.backlog());
        return told;
    }
}
