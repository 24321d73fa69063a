package org.veranda.server.problem.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.util.Locale;

/// How large a request body may be: packages of firmware, files on the import doors, photos of
/// maintenance, everything else small.
@ConfigurationProperties("veranda.body")
record BodyLimits(
        @DefaultValue("1MB") DataSize usual,
        @DefaultValue("11MB") DataSize file,
        @DefaultValue("512MB") DataSize firmware) {

    private static final String FIRMWARE = "/api/v1/firmware/packages";

    private static final String MAINTENANCE = "/api/v1/maintenance/requests";

    long of(String path, @Nullable String contentType) {
        if (path.equals(FIRMWARE)) {
            return firmware.toBytes();
        }
        boolean photos =
                path.startsWith(MAINTENANCE)
                        && contentType != null
                        && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return (photos || path.endsWith("/import") ? file : usual).toBytes();
    }
}
