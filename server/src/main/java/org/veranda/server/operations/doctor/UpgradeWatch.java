package org.veranda.server.operations.doctor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.server.realtime.watch.Caller;
import org.veranda.server.realtime.watch.FailedAttempts;
import org.veranda.server.realtime.watch.Trouble;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes note of sockets that were asked for in vain: at another path, without an upgrade, or while the server was leaving.
/// Comes right after the caller's address is known.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UpgradeWatch extends OncePerRequestFilter {

    private static final Pattern SOCKET = Pattern.compile("/app/[^/]+");
    private static final int SWITCHED = HttpServletResponse.SC_SWITCHING_PROTOCOLS;

    private final FailedAttempts attempts;

    UpgradeWatch(FailedAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !wantsSocket(request) && !isSocketPath(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        trouble(request, response.getStatus())
                .ifPresent(trouble -> attempts.note(trouble, caller(request), detail(request)));
    }

    private static Optional<Trouble> trouble(HttpServletRequest request, int status) {
        if (!isSocketPath(request)) {
            return Optional.of(Trouble.WRONG_PATH);
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return Optional.of(Trouble.DRAINING);
        }
        return status == SWITCHED ? Optional.empty() : Optional.of(Trouble.NOT_UPGRADED);
    }

    private static Caller caller(HttpServletRequest request) {
        return Caller.of(
                request.getRemoteAddr(),
                request.getHeader(HttpHeaders.ORIGIN),
                request.getRequestURI(),
                request.getQueryString());
    }

    private static String detail(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private static boolean wantsSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private static boolean isSocketPath(HttpServletRequest request) {
        return SOCKET.matcher(request.getRequestURI()).matches();
    }
}
