package org.veranda.server.identity.keys;

import org.veranda.model.identity.TenantId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a key, `vrk_<tenant>_<number>_<secret>`: it tells where to look, and proves itself by a secret of 256
/// random bits, which needs no slow hash.
record KeyText(TenantId tenant, long id, String secret) {

    private static final Pattern FORM =
            Pattern.compile("vrk_([1-9]\\d{0,17})_([1-9]\\d{0,17})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static String newSecret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<KeyText> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new KeyText(
                                TenantId.of(matcher.group(1)),
                                Long.parseLong(matcher.group(2)),
                                matcher.group(3)))
                : Optional.empty();
    }

    static String hash(String secret) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
        }
    }

    /// Takes the same time whatever is wrong.
    boolean proves(String hash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII),
                hash.getBytes(StandardCharsets.US_ASCII));
    }

    String text() {
        return "vrk_%s_%d_%s".formatted(tenant, id, secret);
    }

    /// Never tells the secret.
    @Override
    public String toString() {
        return "KeyText[%s, %d]".formatted(tenant, id);
    }
}
