package org.veranda.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.server.identity.Machine;
import org.veranda.server.identity.keys.ApiKeys;
import org.veranda.server.identity.pace.Pace;
import org.veranda.server.problem.ProblemException;
import org.veranda.server.problem.ProblemWriter;
import org.veranda.server.problem.UnauthenticatedException;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lets machines with a good `X-Api-Key` in by the few doors that are made for them; at every other a key says nothing.
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Api-Key";

    /// Method and path. What stands here must take a [org.veranda.server.identity.Caller], not an actor.
    private static final List<Pattern> DOORS =
            Stream.of(
                            "POST /api/v1/devices/status",
                            "POST /api/v1/alarms",
                            "POST /api/v1/firmware/device/commands",
                            "POST /api/v1/firmware/device/reports",
                            "(GET|HEAD) /api/v1/firmware/packages/[0-9]{1,19}/content")
                    .map(Pattern::compile)
                    .toList();

    private final ApiKeys keys;
    private final Pace pace;
    private final ProblemWriter problems;

    ApiKeyFilter(ApiKeys keys, Pace pace, ProblemWriter problems) {
        this.keys = keys;
        this.pace = pace;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String door = request.getMethod() + " " + request.getRequestURI();
        return request.getHeader(HEADER) == null
                || DOORS.stream().noneMatch(each -> each.matcher(door).matches());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Machine machine = machine(request);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new MachineAuthentication(machine));
            SecurityContextHolder.setContext(context);
        } catch (ProblemException e) {
            problems.write(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Machine machine(HttpServletRequest request) {
        return keys.find(String.valueOf(request.getHeader(HEADER)))
                .orElseThrow(() -> {
                    pace.wrongCall(request.getRemoteAddr());
                    return new UnauthenticatedException("The API key is not good, or was revoked.");
                });
    }
}
