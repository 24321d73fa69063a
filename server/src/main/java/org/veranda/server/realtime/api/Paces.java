package org.veranda.server.realtime.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How fast each app may publish: as many events at once as it may in a second. For any thread.
final class Paces {

    private final Map<String, Bucket> byApp = new HashMap<>();

    Paces(Apps apps) {
        apps.all().forEach(app -> byApp.put(app.id(), bucket(app)));
    }

    private static Bucket bucket(App app) {
        int events = app.limits().publishesPerSecond();
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(events).refillGreedy(events, Duration.ofSeconds(1)))
                .build();
    }

    /// Goes on, or says how long to wait.
    void take(App app, int events) {
        Bucket bucket = byApp.get(app.id());
        if (bucket == null || events == 0) {
            return;
        }
        int least = Math.min(events, app.limits().publishesPerSecond());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(least);
        if (!probe.isConsumed()) {
            throw CallRefused.tooMany(
                    "The app %s may publish %d events a second."
                            .formatted(app.id(), app.limits().publishesPerSecond()),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
