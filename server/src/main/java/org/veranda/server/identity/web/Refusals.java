package org.veranda.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.veranda.server.identity.pace.Pace;
import org.veranda.server.problem.ForbiddenException;
import org.veranda.server.problem.ProblemWriter;
import org.veranda.server.problem.TooManyAttemptsException;
import org.veranda.server.problem.UnauthenticatedException;

import java.io.IOException;

/// Answers those whom security turns away, in the same form as everything else.
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final Pace pace;

    Refusals(ProblemWriter problems, Pace pace) {
        this.problems = problems;
        this.pace = pace;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof OAuth2AuthenticationException && !guessesInTime(request, response)) {
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(new UnauthenticatedException("Sign in first."), request, response);
    }

    /// A token that is none never gets to where other requests are counted.
    private boolean guessesInTime(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            pace.stranger(request.getRemoteAddr());
            return true;
        } catch (TooManyAttemptsException e) {
            problems.write(e, request, response);
            return false;
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(new ForbiddenException("You may not do this."), request, response);
    }
}
