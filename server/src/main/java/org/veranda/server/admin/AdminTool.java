package org.veranda.server.admin;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/// The part of the server that the operator's commands need: no sockets, no features, no jobs of
/// theirs.
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
    "org.veranda.server.installation",
    "org.veranda.server.identity",
    "org.veranda.server.problem",
    "org.veranda.server.realtime.app"
})
@ComponentScan(
        basePackages = "org.veranda.server",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = AdminTool.EVERYTHING_ELSE))
class AdminTool {

    /// All but the named modules and the settings that stand beside the entry point. What operations shows in a browser
    /// asks the real-time server, which is not here.
    static final String EVERYTHING_ELSE =
            "org\\.veranda\\.server\\.(?!(?:installation|tenancy|identity|journal|operations(?!\\.[a-z])|problem|realtime\\.app)\\.)"
                    + "(?:VerandaServer|[a-z].*)";
}
