package org.veranda.server.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.SessionId;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

class AccessTokensTest {

    private static final UserId ANA = new UserId(12);
    private static final SessionId SESSION = new SessionId(new TenantId(3), UUID.randomUUID());

    private final AccessTokens tokens = new AccessTokens(key(1));

    @Test
    void nameUserAndSessionAndNothingElse() {
        Instant now = Instant.now();

        Jwt token = tokens.decoder().decode(tokens.issue(ANA, SESSION, now));

        assertThat(token.getSubject()).isEqualTo("12");
        assertThat(AccessTokens.session(token)).isEqualTo(SESSION);
        assertThat(token.getClaims()).containsOnlyKeys("iss", "sub", "sid", "iat", "exp");
    }

    @Test
    void areGoodForAQuarterOfAnHour() {
        Instant issued = Instant.now().minus(AccessTokens.LIFETIME);

        tokens.decoder().decode(tokens.issue(ANA, SESSION, issued.plusSeconds(10)));
        assertThat(AccessTokens.LIFETIME).isEqualTo(Duration.ofMinutes(15));
        assertThatThrownBy(() ->
                        tokens.decoder()
                                .decode(tokens.issue(ANA, SESSION, issued.minusSeconds(10))))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void areWorthNothingUnderAnotherKey() {
        String foreign = new AccessTokens(key(2)).issue(ANA, SESSION, Instant.now());

        assertThatThrownBy(() -> tokens.decoder().decode(foreign)).isInstanceOf(JwtException.class);
    }

    private static SecretKeySpec key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new SecretKeySpec(key, "HmacSHA256");
    }
}
