package org.veranda.server.realtime.app;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// An app's key and its secrets. The present secret signs; while a rotation is under way the previous one is
/// believed as well.
public record Credentials(String key, Secret secret, @Nullable Secret previous) {

    public Credentials(String key, String secret) {
        this(key, new Secret(secret), null);
    }

    Signature sign(byte[] bytes) {
        return secret.sign(bytes);
    }

    /// Whether one of the secrets signed that. Both are tried in any case, so that the time tells nothing.
    boolean signed(String text, String shown) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean now = secret.sign(bytes).matches(shown);
        boolean before = previous != null && previous.sign(bytes).matches(shown);
        return now || before;
    }
}
