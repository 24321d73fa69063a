package org.veranda.server.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a request body may be: files on the import and upload doors, everything else small.
@ConfigurationProperties("veranda.body")
record BodyLimits(@DefaultValue("1MB") DataSize usual, @DefaultValue("20MB") DataSize file) {

    long of(String path) {
        boolean takesFiles = path.endsWith("/import") || path.endsWith("/maintenance/requests");
        return (takesFiles ? file : usual).toBytes();
    }
}
