package org.veranda.server.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.server.problem.ProblemWriter;
import org.veranda.server.problem.UnauthenticatedException;

import java.io.IOException;

/// Lets in who shows the metrics token, wherever they come from: behind a proxy everybody is local.
final class MetricsAccess extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final MetricsToken token;
    private final ProblemWriter problems;

    MetricsAccess(MetricsToken token, ProblemWriter problems) {
        this.token = token;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown != null && shown.startsWith(BEARER) && token.is(shown.substring(7))) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(
                new UnauthenticatedException(
                        "Show the metrics token: ./veranda admin metrics-token prints it."),
                request,
                response);
    }
}
