package org.veranda.server.identity.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;

import java.util.Map;

/// A server on a platform whose proxies Spring Boot would believe by itself.
@ServerTest
@TestPropertySource(
        properties = {
            "spring.main.cloud-platform=kubernetes",
            "veranda.pace.sign-in.at-once=3",
            "veranda.pace.sign-in.a-minute=1"
        })
class CloudPlatformTest {

    @Autowired People people;

    @Test
    void believesNobodyUntilProxiesAreTrusted() {
        for (int n = 0; n < 3; n++) {
            assertThat(guessFrom("203.0.113." + n).status()).isEqualTo(401);
        }

        assertThat(guessFrom("203.0.113.99").status()).isEqualTo(429);
    }

    private Answer guessFrom(String claimed) {
        return people.nobody()
                .with("X-Forwarded-For", claimed)
                .post(
                        "/api/v1/auth/login",
                        Map.of("email", "nobody@q.example", "password", "wrong"));
    }
}
