package org.veranda.server.identity.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.veranda.server.identity.ForbiddenTrail;
import org.veranda.server.identity.keys.ApiKeys;
import org.veranda.server.identity.pace.Pace;
import org.veranda.server.identity.pace.PaceFilter;
import org.veranda.server.identity.token.AccessTokens;
import org.veranda.server.problem.ProblemWriter;

/// Who may reach what: pages and the Pusher surface are open and look after themselves, everything
/// else needs a standing session. No cookie opens anything here, hence no forged requests to fear: the operator's page,
/// which has one, asks by a way of its own that comes first.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {

    private static final String[] PAGES = {
        "/board", "/board/**", "/operator", "/operator/", "/operator/*.*", "/docs", "/swagger-ui/**"
    };
    private static final String[] OPEN = {
        "/api/v1/auth/login",
        "/api/v1/auth/refresh",
        "/api/v1/client-config",
        "/actuator/health",
        "/actuator/health/**",
        "/openapi.json",
        "/openapi.json/**",
        "/error"
    };

    private static final String SOCKETS = "/app/*";

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String OWN_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=()";

    private final Refusals refusals;
    private final PaceFilter pace;
    private final RefusalAudit audit;
    private final ApiKeyFilter keys;

    SecurityConfiguration(
            Refusals refusals,
            Pace pace,
            ProblemWriter problems,
            ForbiddenTrail trail,
            ApiKeys keys) {
        this.refusals = refusals;
        this.pace = new PaceFilter(pace, problems);
        this.audit = new RefusalAudit(trail);
        this.keys = new ApiKeyFilter(keys, pace, problems);
    }

    @Bean
    JwtDecoder jwtDecoder(AccessTokens tokens) {
        return tokens.decoder();
    }

    /// Sockets sign their channels, not their upgrade: on a morning on which all come back, its filters would be half the cost.
    @Bean
    WebSecurityCustomizer sockets() {
        return web -> web.ignoring().requestMatchers(SOCKETS);
    }

    @Bean
    @Order(10)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return stateless(http, OWN_ONLY)
                .securityMatcher(PAGES)
                .headers(headers ->
                        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain api(HttpSecurity http, StandingSession session, AllowedOrigins origins)
            throws Exception {
        return stateless(http, NOTHING)
                .cors(cors -> cors.configurationSource(origins.configuration()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .oauth2ResourceServer(tokens ->
                        tokens.authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals)
                                .jwt(jwt -> jwt.jwtAuthenticationConverter(session)))
                .addFilterBefore(keys, AnonymousAuthenticationFilter.class)
                .addFilterBefore(pace, AuthorizationFilter.class)
                .addFilterAfter(new TenantFilter(), AuthorizationFilter.class)
                .addFilterAfter(audit, TenantFilter.class)
                .build();
    }

    private HttpSecurity stateless(HttpSecurity http, String contentPolicy) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy))
                                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                                .permissionsPolicyHeader(p -> p.policy(NO_DEVICES)));
    }
}
