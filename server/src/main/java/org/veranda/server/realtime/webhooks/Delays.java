package org.veranda.server.realtime.webhooks;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How long to wait after so many failures: twice as long each time, by chance up to a quarter less, so that receivers
/// that failed together are not asked together.
final class Delays {

    private static final int MOST_DOUBLINGS = 30;

    private Delays() {}

    static Duration after(int failures, WebhookSettings settings) {
        int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        long full =
                Math.min(
                        settings.firstDelay().toMillis() << doublings,
                        settings.longestDelay().toMillis());
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 4 + 1));
    }
}
