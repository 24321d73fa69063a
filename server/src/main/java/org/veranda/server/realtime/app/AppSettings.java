package org.veranda.server.realtime.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/// The platform's app as configured: `VERANDA_APP=ID:KEY:SECRET`, and the origins its sockets may come from.
@ConfigurationProperties("veranda")
record AppSettings(@Nullable String app, @DefaultValue("*") List<String> appOrigins) {}
