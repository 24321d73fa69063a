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
import java.util.Optional;
import java.util.Set;

/// Lets in whose session stands, and everybody to the sign-in. Every request has to bring a header of the page's own: a
/// foreign page cannot add it without being asked first, and nobody is allowed it.
final class OperatorDoor extends OncePerRequestFilter {

    static final String HEADER = "X-Operator";

    private static final Set<String> OPEN = Set.of("GET", "POST");

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
            Optional<PlatformAdmin> admin = OperatorCookie.of(request).flatMap(sessions::find);
            admin.ifPresent(known -> request.setAttribute(Asking.ADMIN, known));
            if (admin.isEmpty() && !isOpen(request)) {
                pace.stranger(request.getRemoteAddr());
                throw new UnauthenticatedException("Sign in first.");
            }
        } catch (ProblemException e) {
            problems.write(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /// Everybody may sign in, and ask whether they are.
    private static boolean isOpen(HttpServletRequest request) {
        return OPEN.contains(request.getMethod())
                && request.getRequestURI().equals(OperatorSessionResource.PATH);
    }
}
