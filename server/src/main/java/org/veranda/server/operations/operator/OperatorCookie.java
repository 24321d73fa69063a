package org.veranda.server.operations.operator;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The cookie that shows an operator's session: no script can read it, no other site can send it, and nothing outside the
/// operator's page gets it.
final class OperatorCookie {

    static final String NAME = "veranda_operator";

    private OperatorCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /// Goes when the browser is closed, at the latest with the session.
    static ResponseCookie showing(String token, HttpServletRequest request) {
        return cookie(token, request).build();
    }

    static ResponseCookie none(HttpServletRequest request) {
        return cookie("", request).maxAge(Duration.ZERO).build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String value, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/operator")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(isSecure(request));
    }

    /// Whoever claims to come by https without doing so only keeps the cookie from being sent back.
    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
    }
}
