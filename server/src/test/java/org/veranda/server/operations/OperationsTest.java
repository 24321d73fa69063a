package org.veranda.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

@ServerTest
class OperationsTest {

    private static final String FIGURES = "/actuator/prometheus";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired MetricsToken token;

    @Test
    void showHealthToEverybodyWithoutDetails() {
        for (String path : new String[] {"", "/readiness", "/liveness"}) {
            Answer answer = people.nobody().get("/actuator/health" + path);

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.json().path("status").asString()).isEqualTo("UP");
            assertThat(answer.text()).doesNotContain("components", "PostgreSQL");
        }
    }

    @Test
    void showFiguresToWhoHasTheirToken() {
        Answer answer = people.nobody().with(token.value()).get(FIGURES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("jvm_memory_used_bytes", "http_server_requests");
    }

    @Test
    void showFiguresToNobodyElse() {
        var admin = people.signIn(two.found().quinta(), Role.RESORT_ADMIN);

        assertThat(people.nobody().get(FIGURES).status()).isEqualTo(401);
        assertThat(people.nobody().with("not the token").get(FIGURES).status()).isEqualTo(401);
        assertThat(admin.get(FIGURES).status()).isEqualTo(401);
        assertThat(people.nobody().get(FIGURES).header("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void showNoOtherEndpoint() {
        var admin = people.signIn(two.found().serra(), Role.RESORT_ADMIN);

        for (String path : new String[] {"env", "beans", "heapdump", "loggers", "configprops"}) {
            assertThat(admin.get("/actuator/" + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void sendSaneHeadersWithEveryAnswer() {
        Answer answer = people.nobody().get("/api/v1/rooms");

        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void allowNoOtherOriginUnlessTold() {
        Answer answer =
                people.nobody()
                        .with("Origin", "https://elsewhere.example")
                        .get("/api/v1/client-config");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
