package org.veranda.server.realtime.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an app signs with; made ready once, so that a signature costs no more than its hash. For any thread.
public final class Secret {

    private static final String ALGORITHM = "HmacSHA256";

    private final String text;
    private final Mac ready;

    public Secret(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Cannot sign with a blank secret");
        }
        this.text = text;
        try {
            ready = Mac.getInstance(ALGORITHM);
            ready.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign: this Java has no " + ALGORITHM, e);
        }
    }

    String text() {
        return text;
    }

    Signature sign(byte[] bytes) {
        try {
            Mac mac = (Mac) ready.clone();
            return new Signature(HexFormat.of().formatHex(mac.doFinal(bytes)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Cannot sign: " + ALGORITHM + " is not repeatable", e);
        }
    }

    /// Never tells.
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
