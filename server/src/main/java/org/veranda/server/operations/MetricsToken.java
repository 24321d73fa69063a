package org.veranda.server.operations;

import org.springframework.stereotype.Component;
import org.veranda.server.installation.DataFolder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The token with which a Prometheus may read this server's figures.
@Component
public class MetricsToken {

    private final String value;

    MetricsToken(DataFolder folder) {
        this.value = HexFormat.of().formatHex(folder.secret("metrics-token", 32));
    }

    /// The token as a scraper shows it after `Bearer`.
    public String value() {
        return value;
    }

    boolean is(String shown) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
