package org.veranda.server.operations.operator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.server.identity.PlatformAdmin;
import org.veranda.server.identity.pace.Pace;
import org.veranda.server.problem.ForbiddenException;
import org.veranda.server.problem.ProblemException;
import org.veranda.server.problem.ProblemWriter;
import org.veranda.server.problem.UnauthenticatedException;

import java.io.IOException;

/// Lets in whose session stands, and to the sign-in everybody. Every request has to bring a header of the page's own: a
/// foreign page cannot add it without being asked first, and nobody is allowed it.
final class OperatorDoor extends OncePerRequestFilter {

    static final String HEADER = "X-Operator";

    /// Where the request keeps who is asking, a [PlatformAdmin].
    static final String ADMIN = "operator";

    private final OperatorSessions sessions;
    private final Pace pace;
    private final ProblemWriter problems;

    OperatorDoor(OperatorSessions sessions, Pace pace, ProblemWriter problems) {
        this.sessions = sessions;
        this.pace = pace;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getHeader(HEADER) == null) {
                throw new ForbiddenException("Only the operator's own page may ask this.");
            }
            if (!isSignIn(request)) {
                request.setAttribute(ADMIN, admin(request));
            }
        } catch (ProblemException e) {
            problems.write(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private PlatformAdmin admin(HttpServletRequest request) {
        return OperatorCookie.of(request)
                .flatMap(sessions::find)
                .orElseThrow(() -> {
                    pace.stranger(request.getRemoteAddr());
                    return new UnauthenticatedException("Sign in first.");
                });
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals(OperatorSessionResource.PATH);
    }
}
