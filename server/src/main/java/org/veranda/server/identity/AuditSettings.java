package org.veranda.server.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How long the trail of who did what is kept.
///
/// @param keep no less than 30 days, whatever is set
@ConfigurationProperties("veranda.audit")
record AuditSettings(@DefaultValue("400d") Duration keep) {}
