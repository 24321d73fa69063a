package org.veranda.server.realtime.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.api.request.Route;
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

    /// Takes one event's worth for a call that publishes, whatever comes of it; goes on, or says how long to wait.
    void begin(App app) {
        publish(app, 1);
    }

    /// The rest of a call that has begun. Of what a second has no room for, the rest is taken from those that follow.
    ///
    /// @param events each counted for every channel it goes to
    void goOn(App app, int events) {
        Allowance allowance = byApp.get(app.id());
        if (allowance == null || events < 2) {
            return;
        }
        int atOnce = Math.min(events, app.limits().publishesPerSecond()) - 1;
        try {
            publish(app, atOnce);
        } catch (CallRefused e) {
            allowance.published.addTokens(1); // else who tries too early would never have enough
            throw e;
        }
        if (events - 1 > atOnce) {
            allowance.published.consumeIgnoringRateLimits(events - 1L - atOnce);
        }
    }

    private void publish(App app, int events) {
        Allowance allowance = byApp.get(app.id());
        if (allowance != null && events > 0) {
            take(
                    allowance.published,
                    events,
                    "The app %s may publish %d events a second, each counted for every channel it goes to."
                            .formatted(app.id(), app.limits().publishesPerSecond()));
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
