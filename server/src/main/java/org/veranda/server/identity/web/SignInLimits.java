package org.veranda.server.identity.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one network address may try to sign in: so many at once, so many a minute.
@ConfigurationProperties("veranda.sign-in")
record SignInLimits(@DefaultValue("600") long atOnce, @DefaultValue("120") long aMinute) {}
