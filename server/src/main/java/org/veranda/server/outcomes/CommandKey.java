package org.veranda.server.outcomes;

import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// What makes a command the same command: its actor and id; with what it said, and when it was made.
public record CommandKey(TenantId tenant, UserId user, UUID id, String bodyHash, Instant madeAt) {

    public static CommandKey of(
            TenantId tenant, UserId user, UUID id, byte[] body, Instant madeAt) {
        return new CommandKey(tenant, user, id, hash(body), madeAt);
    }

    public static CommandKey of(
            TenantId tenant, UserId user, UUID id, String body, Instant madeAt) {
        return of(tenant, user, id, body.getBytes(StandardCharsets.UTF_8), madeAt);
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
        }
    }
}
