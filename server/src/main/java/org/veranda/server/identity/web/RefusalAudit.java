package org.veranda.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.ForbiddenTrail;

import java.io.IOException;
import java.util.Objects;

/// Takes note of what somebody asked for and was not allowed: the method and the path, never what was sent.
final class RefusalAudit extends OncePerRequestFilter {

    private final ForbiddenTrail trail;

    RefusalAudit(ForbiddenTrail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                && caller != null
                && caller.getPrincipal() instanceof Actor actor) {
            String method = request.getMethod() + " ";
            trail.refused(actor, method + pattern(request), method + request.getRequestURI());
        }
    }

    /// What all paths of one controller's method have in common.
    private static Object pattern(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "");
    }
}
