package org.veranda.server.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.model.identity.TenantId;
import org.veranda.server.identity.SessionId;

import java.util.UUID;

class RefreshTokensTest {

    private static final SessionId SESSION =
            new SessionId(new TenantId(3), UUID.fromString("d196afe4-7123-4a9a-b400-2ef4fb0b8cc3"));

    private final RefreshTokens tokens = new RefreshTokens(new byte[32]);

    @Test
    void sayWhatTheyWereMadeOf() {
        String token = tokens.issue(SESSION, 4);

        assertThat(tokens.read(token)).contains(new RefreshTokens.Claim(SESSION, 4));
    }

    @Test
    void areTheSameForTheSameGenerationOnly() {
        assertThat(tokens.issue(SESSION, 4)).isEqualTo(tokens.issue(SESSION, 4));
        assertThat(tokens.issue(SESSION, 4)).isNotEqualTo(tokens.issue(SESSION, 5));
    }

    @Test
    void areWorthNothingUnderAnotherKey() {
        byte[] another = new byte[32];
        another[7] = 1;

        assertThat(new RefreshTokens(another).read(tokens.issue(SESSION, 4))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "...",
                "3.d196afe4-7123-4a9a-b400-2ef4fb0b8cc3.4",
                "3.d196afe4-7123-4a9a-b400-2ef4fb0b8cc3.4.",
                "3.d196afe4-7123-4a9a-b400-2ef4fb0b8cc3.4.AAAA",
                "a.b.c.d",
                "1.2.3.4.5"
            })
    void areNoneWhenForged(String forged) {
        assertThat(tokens.read(forged)).isEmpty();
    }
}
