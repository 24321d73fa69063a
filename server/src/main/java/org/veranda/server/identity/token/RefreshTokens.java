package org.veranda.server.identity.token;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.identity.SessionId;
import org.veranda.server.installation.DataFolder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Refresh tokens: a session and a generation, sealed with this installation's key. Nothing that
/// could be used as one is kept, and a forged one never reaches the database: see decision 31.
@Component
public class RefreshTokens {

    private final SecretKeySpec key;

    @Autowired
    RefreshTokens(DataFolder folder) {
        this(folder.secret("refresh-token-key", 32));
    }

    RefreshTokens(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// What a genuine token says.
    public record Claim(SessionId session, long generation) {}

    public String issue(SessionId session, long generation) {
        String claim = session + "." + generation;
        return claim + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal(claim));
    }

    /// Reads a token; empty when this installation did not make it.
    public Optional<Claim> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        String claim = String.join(".", parts[0], parts[1], parts[2]);
        byte[] expected = Base64.getUrlEncoder().withoutPadding().encode(seal(claim));
        boolean genuine =
                MessageDigest.isEqual(expected, parts[3].getBytes(StandardCharsets.UTF_8));
        return genuine ? Optional.of(claim(parts)) : Optional.empty();
    }

    private static Claim claim(String[] parts) {
        SessionId session = new SessionId(TenantId.of(parts[0]), UUID.fromString(parts[1]));
        return new Claim(session, Long.parseLong(parts[2]));
    }

    private byte[] seal(String claim) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a token: " + e.getMessage(), e);
        }
    }
}
