package org.veranda.server.realtime.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/// Forgets what is too old or too much, counts the rest, and tells what servers that are gone cannot tell any more.
final class WebhookRetention {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    /// More than lies between two beats while the database is there.
    private static final Duration GAP = Duration.ofSeconds(30);

    private final WebhookTable table;
    private final PresenceTable presence;
    private final DeliveryMeters meters;
    private final WebhookSettings settings;
    private final LongSupplier nanoTime;
    private boolean beating;
    private long since;
    private long last;

    WebhookRetention(
            WebhookTable table,
            PresenceTable presence,
            DeliveryMeters meters,
            WebhookSettings settings,
            LongSupplier nanoTime) {
        this.table = table;
        this.presence = presence;
        this.meters = meters;
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /// Says which apps are to be told more.
    List<String> lookAfter() {
        List<String> told = beatFor(SILENCE) ? presence.tellForTheDead(SILENCE) : List.of();
        table.forget(settings.keep());
        table.forgetStuckBeyond(settings.mostPending())
                .forEach((app, number) -> meters.lost(app, Math.toIntExact(number)));
        meters.count(table.backlog());
        return told;
    }

    /// Whether this server has been able to say that it is there for so long, without a gap: where the database was away,
    /// the others could not say so either.
    private boolean beatFor(Duration time) {
        presence.beat();
        long now = nanoTime.getAsLong();
        if (!beating || now - last > GAP.toNanos()) {
            beating = true;
            since = now;
        }
        last = now;
        return now - since >= time.toNanos();
    }
}
