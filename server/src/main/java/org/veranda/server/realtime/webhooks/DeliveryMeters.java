package org.veranda.server.realtime.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

import org.veranda.server.realtime.webhooks.inbox.Inbox;

import java.util.Map;

/// The operator's figures of webhooks, by app.
final class DeliveryMeters {

    private static final String PREFIX = "veranda.webhooks.";

    private final MeterRegistry registry;
    private volatile Map<String, Backlog> backlog = Map.of();

    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Makes the app's figures seen, at zero.
    void show(String app) {
        Tags tags = Tags.of("app", app);
        registry.gauge(PREFIX + "pending", tags, this, meters -> meters.backlog(app).pending());
        registry.gauge(PREFIX + "stuck", tags, this, meters -> meters.backlog(app).stuck());
        delivered(app, 0);
        registry.counter(PREFIX + "failed", tags);
        lost(app, 0);
    }

    void showInbox(Inbox inbox) {
        registry.more().counter(PREFIX + "unheard", Tags.empty(), inbox, Inbox::lost);
    }

    /// What was counted last.
    void count(Map<String, Backlog> counted) {
        backlog = Map.copyOf(counted);
    }

    Backlog backlog(String app) {
        return backlog.getOrDefault(app, Backlog.NONE);
    }

    void delivered(String app, int events) {
        registry.counter(PREFIX + "delivered", "app", app).increment(events);
    }

    /// One request that failed.
    void failed(String app) {
        registry.counter(PREFIX + "failed", "app", app).increment();
    }

    /// Events that could not be kept.
    void lost(String app, int events) {
        registry.counter(PREFIX + "lost", "app", app).increment(events);
    }
}
