package org.veranda.server.problem.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a request body may be: files on the import doors, everything else small.
@ConfigurationProperties("veranda.body")
record BodyLimits(@DefaultValue("1MB") DataSize usual, @DefaultValue("11MB") DataSize file) {

    long of(String path) {
        return (path.endsWith("/import") ? file : usual).toBytes();
    }
}
