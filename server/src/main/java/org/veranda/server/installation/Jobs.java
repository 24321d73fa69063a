package org.veranda.server.installation;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Lets modules have jobs of their own.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Jobs {}
