package org.veranda.server.admin;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/// The part of the server that the operator's commands need: no sockets, no resources, no jobs.
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
    "org.veranda.server.installation",
    "org.veranda.server.identity",
    "org.veranda.server.problem"
})
@ComponentScan({
    "org.veranda.server.installation",
    "org.veranda.server.tenancy",
    "org.veranda.server.identity",
    "org.veranda.server.journal",
    "org.veranda.server.operations",
    "org.veranda.server.problem"
})
class AdminTool {}
