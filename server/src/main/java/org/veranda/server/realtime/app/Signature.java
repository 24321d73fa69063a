package org.veranda.server.realtime.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// An HMAC-SHA256 in lower-case hex, as every Pusher client computes it.
public record Signature(String hex) {

    /// Compares in a time that does not depend on how much fits.
    public boolean matches(String shown) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
