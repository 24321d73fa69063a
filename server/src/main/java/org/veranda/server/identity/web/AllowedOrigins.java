package org.veranda.server.identity.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

import java.util.List;

/// Web clients of other origins that may call: `VERANDA_CORS_ORIGINS`, none by default. Callers
/// bring a token and never a cookie, so credentials stay off.
@ConfigurationProperties("veranda.cors")
record AllowedOrigins(@DefaultValue List<String> origins) {

    CorsConfigurationSource configuration() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOriginPatterns(origins);
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(
                List.of(
                        "Authorization",
                        "Content-Type",
                        "Accept",
                        "Idempotency-Key",
                        "If-Match",
                        "X-Requested-With",
                        "X-Socket-ID",
                        Device.HEADER));
        cors.setExposedHeaders(List.of("ETag", "Retry-After"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", cors);
        source.registerCorsConfiguration("/broadcasting/**", cors);
        return source;
    }
}
