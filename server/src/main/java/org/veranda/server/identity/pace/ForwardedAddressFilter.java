package org.veranda.server.identity.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds the caller's address behind trusted proxies: the last one of `X-Forwarded-For` that none of them has.
/// What a caller wrote there before the first trusted proxy is never believed.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForwardedAddressFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Forwarded-For";

    private final TrustedProxies proxies;

    ForwardedAddressFilter(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = callersAddress(request);
        chain.doFilter(
                address.equals(request.getRemoteAddr()) ? request : new From(request, address),
                response);
    }

    private String callersAddress(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        for (String hop : hopsFromTheLast(request)) {
            Optional<String> before = proxies.trusts(address) ? Hop.address(hop) : Optional.empty();
            if (before.isEmpty()) {
                return address;
            }
            address = before.get();
        }
        return address;
    }

    private static List<String> hopsFromTheLast(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        return List.of(String.join(",", headers).split(",", -1)).reversed().stream()
                .map(String::strip)
                .toList();
    }

    private static final class From extends HttpServletRequestWrapper {

        private final String address;

        From(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }
    }
}
