package org.veranda.server.realtime.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;
import java.util.Map;

/// The apps as configured: the platform's as `VERANDA_APP=ID:KEY:SECRET` with the origins its sockets may come
/// from, and others by their ids. Under the platform's id there may be more about that one.
@ConfigurationProperties("veranda")
record AppSettings(
        @Nullable String app,
        @DefaultValue("*") List<String> appOrigins,
        @DefaultValue({}) Map<String, Named> apps) {

    /// One app by its id.
    record Named(
            @Nullable String key,
            @Nullable String secret,
            @Nullable String previousSecret,
            @DefaultValue("true") boolean enabled,
            @DefaultValue("*") List<String> origins,
            @DefaultValue({}) List<String> tenants,
            @DefaultValue("false") boolean clientEvents,
            @DefaultValue("false") boolean subscriptionCount,
            @DefaultValue({}) Limits limits,
            @DefaultValue({}) Webhooks webhooks) {

        /// Never tells a secret.
        @Override
        public String toString() {
            return "Named[" + key + "]";
        }
    }

    record Limits(
            @DefaultValue("0") int connections,
            @DefaultValue("10240") int eventBytes,
            @DefaultValue("10000") int publishesPerSecond,
            @DefaultValue("10") int clientEventsPerSecond) {}

    /// Where an app is told what happens; nowhere without a URL.
    record Webhooks(
            @Nullable String url,
            @DefaultValue({}) List<String> events,
            @DefaultValue("") String prefix) {}

    /// Never tells a secret.
    @Override
    public String toString() {
        return "AppSettings" + apps.keySet();
    }
}
