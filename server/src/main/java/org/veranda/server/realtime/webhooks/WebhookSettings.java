package org.veranda.server.realtime.webhooks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How patiently apps are told.
///
/// @param timeout how long a receiver may take to connect and to answer
/// @param tries how often the same events are tried before they are set aside
/// @param firstDelay what lies between the first two tries; it doubles from then on
/// @param longestDelay what it doubles up to
/// @param keep how long events are kept at most, set aside or not
/// @param mostPending how many may wait for one app
@ConfigurationProperties("veranda.webhooks")
record WebhookSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30") int tries,
        @DefaultValue("1s") Duration firstDelay,
        @DefaultValue("10m") Duration longestDelay,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("100000") long mostPending) {

    /// How long nobody else takes up what somebody has taken up to deliver.
    Duration lease() {
        return timeout.multipliedBy(2).plusSeconds(10);
    }
}
