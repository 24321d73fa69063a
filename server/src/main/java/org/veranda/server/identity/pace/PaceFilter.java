package org.veranda.server.identity.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Machine;
import org.veranda.server.problem.ProblemWriter;
import org.veranda.server.problem.TooManyAttemptsException;

import java.io.IOException;

/// Counts requests to the API once it is known who sends them. Sockets are counted where they are opened.
public final class PaceFilter extends OncePerRequestFilter {

    private final Pace pace;
    private final ProblemWriter problems;

    public PaceFilter(Pace pace, ProblemWriter problems) {
        this.pace = pace;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/broadcasting/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            count(request);
        } catch (TooManyAttemptsException e) {
            problems.write(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void count(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof Actor actor) {
            pace.user(actor.user());
        } else if (caller != null && caller.getPrincipal() instanceof Machine machine) {
            pace.machine(machine);
        } else {
            pace.stranger(request.getRemoteAddr());
        }
    }
}
