package org.veranda.server.notifications.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How long what is meant for one person is kept.
///
/// @param keep read or not
/// @param most of one person; the oldest go first
@ConfigurationProperties("veranda.notifications")
public record NotificationSettings(
        @DefaultValue("90d") Duration keep, @DefaultValue("1000") int most) {}
