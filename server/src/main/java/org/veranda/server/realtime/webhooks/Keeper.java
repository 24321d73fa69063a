package org.veranda.server.realtime.webhooks;

/// Forgets what is too old or too much, and counts the rest.
final class Keeper {

    private final WebhookTable table;
    private final DeliveryMeters meters;
    private final WebhookSettings settings;

    Keeper(WebhookTable table, DeliveryMeters meters, WebhookSettings settings) {
        this.table = table;
        this.meters = meters;
        this.settings = settings;
    }

    void lookAfter() {
        table.forget(settings.keep());
        table.forgetStuckBeyond(settings.mostPending())
                .forEach((app, number) -> meters.lost(app, Math.toIntExact(number)));
        meters.count(table.backlog());
    }
}
