package org.veranda.server.problem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.ProblemWriter;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Refuses addresses whose path or parameters hold what is no text.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainAddressFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    PlainAddressFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, List<String>> faults =
                PlainText.faults(request.getRequestURI(), request.getQueryString());
        if (faults.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            problems.write(new InvalidInputException(faults), request, response);
        }
    }
}
