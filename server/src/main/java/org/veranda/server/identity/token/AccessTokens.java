package org.veranda.server.identity.token;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.SessionId;
import org.veranda.server.installation.DataFolder;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Access tokens: JWTs signed with this installation's key, good for fifteen minutes as long as
/// their session stands. They name user and session and nothing else.
@Component
public class AccessTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String ISSUER = "veranda";
    private static final String SESSION = "sid";
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;

    @Autowired
    AccessTokens(DataFolder folder) {
        this(new SecretKeySpec(folder.secret("access-token-key", 32), "HmacSHA256"));
    }

    AccessTokens(SecretKey key) {
        this.encoder = NimbusJwtEncoder.withSecretKey(key).build();
        NimbusJwtDecoder reader =
                NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
        reader.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(SKEW), new JwtIssuerValidator(ISSUER)));
        this.decoder = reader;
    }

    public String issue(UserId user, SessionId session, Instant now) {
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .subject(user.toString())
                        .claim(SESSION, session.toString())
                        .issuedAt(now)
                        .expiresAt(now.plus(LIFETIME))
                        .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /// Checks signature, issuer and times of a token.
    public JwtDecoder decoder() {
        return decoder;
    }

    /// The session a checked token names.
    public static SessionId session(Jwt token) {
        return SessionId.of(Objects.requireNonNull(token.getClaimAsString(SESSION)));
    }
}
