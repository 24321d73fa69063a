package org.veranda.server.realtime.webhooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How patiently apps are told.
///
/// @param timeout how long a receiver may take to connect and to answer
/// @param tries how often the same events are tried before they are set aside
/// @param firstDelay what lies between the first two tries; it doubles from then on
/// @param longestDelay what it doubles up to
/// @param keep how long events are kept at most, set aside or not
/// @param mostPending how many may wait for one app, and how many may be set aside
/// @param privateAddresses whether receivers may be near this server
@ConfigurationProperties("veranda.webhooks")
record WebhookSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30") int tries,
        @DefaultValue("1s") Duration firstDelay,
        @DefaultValue("10m") Duration longestDelay,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("100000") long mostPending,
        @DefaultValue("false") boolean privateAddresses) {

    private static final int MOST_DOUBLINGS = 30;

    /// How long to wait after so many failures: twice as long each time, by chance up to a quarter less, so that
    /// receivers that failed together are not asked together.
    Duration delayAfter(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        long full = Math.min(firstDelay.toMillis() << doublings, longestDelay.toMillis());
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 4 + 1));
    }

    /// How long nobody else takes up what somebody has taken up to deliver.
    Duration lease() {
        return timeout.multipliedBy(2).plusSeconds(10);
    }
}
