package org.veranda.server.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.cors.CorsConfiguration;

import java.util.List;
import java.util.Objects;

class AllowedOriginsTest {

    @Test
    void letInThoseOnTheListWithTheHeadersOfOldClients() {
        CorsConfiguration cors =
                configuration(List.of("https://app.example"), "/broadcasting/auth");

        assertThat(cors.checkOrigin("https://app.example")).isEqualTo("https://app.example");
        assertThat(cors.checkOrigin("https://evil.example")).isNull();
        assertThat(cors.checkHeaders(List.of("Authorization", "X-Socket-ID", "X-Requested-With")))
                .hasSize(3);
        assertThat(cors.getAllowCredentials()).isNull();
    }

    @Test
    void letInNobodyWhenTheListIsEmpty() {
        CorsConfiguration cors = configuration(List.of(), "/api/v1/rooms");

        assertThat(cors.checkOrigin("https://app.example")).isNull();
    }

    private static CorsConfiguration configuration(List<String> origins, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        return Objects.requireNonNull(
                new AllowedOrigins(origins).configuration().getCorsConfiguration(request));
    }
}
