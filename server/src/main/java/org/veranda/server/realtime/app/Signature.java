package org.veranda.server.realtime.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An HMAC-SHA256 in lower-case hex, as every Pusher client computes it.
public record Signature(String hex) {

    private static final String ALGORITHM = "HmacSHA256";

    static Signature of(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new Signature(HexFormat.of().formatHex(code));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign: this Java has no " + ALGORITHM, e);
        }
    }

    /// Compares in a time that does not depend on how much fits.
    public boolean matches(String shown) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
