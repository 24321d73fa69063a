package org.veranda.server.realtime.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How fast each app may call: as much at once as it may in a second. For any thread.
final class Paces {

    /// What a second has room for beside publishing. Listing all channels goes through all of the node's.
    private static final int ASKED_A_SECOND = 1_000;

    private static final int LISTING = 20;

    private final Map<String, Allowance> byApp = new HashMap<>();

    Paces(Apps apps) {
        apps.all()
                .forEach(app ->
                        byApp.put(
                                app.id(),
                                new Allowance(
                                        bucket(app.limits().publishesPerSecond()),
                                        bucket(ASKED_A_SECOND))));
    }

    private record Allowance(Bucket published, Bucket asked) {}

    private static Bucket bucket(int aSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
                .build();
    }

    /// Goes on, or says how long to wait.
    ///
    /// @param events each counted for every channel it goes to
    void publish(App app, int events) {
        Allowance allowance = byApp.get(app.id());
        if (allowance != null && events > 0) {
            int most = app.limits().publishesPerSecond();
            take(
                    allowance.published,
                    Math.min(events, most),
                    "The app %s may publish %d events a second, each counted for every channel it goes to."
                            .formatted(app.id(), most));
        }
    }

    /// Anything else that an app may ask.
    void ask(App app, Route route) {
        Allowance allowance = byApp.get(app.id());
        if (allowance != null) {
            take(
                    allowance.asked,
                    route instanceof Route.Channels ? LISTING : 1,
                    "The app %s may ask %d times a second, for the list of channels %d times."
                            .formatted(app.id(), ASKED_A_SECOND, ASKED_A_SECOND / LISTING));
        }
    }

    private static void take(Bucket bucket, int tokens, String refusal) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(tokens);
        if (!probe.isConsumed()) {
            throw CallRefused.tooMany(refusal, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
