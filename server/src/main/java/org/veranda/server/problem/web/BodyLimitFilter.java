package org.veranda.server.problem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.server.problem.ProblemWriter;

import java.io.IOException;

/// Refuses bodies that are too large, whether they say so beforehand or come in chunks.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimits limits;
    private final ProblemWriter problems;

    BodyLimitFilter(BodyLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limits.of(request.getRequestURI(), request.getContentType());
        if (request.getContentLengthLong() > limit) {
            problems.write(ProblemAdvice.tooLarge(new TooLargeException(limit)), request, response);
        } else {
            chain.doFilter(new BoundedRequest(request, limit), response);
        }
        UnreadBody.discard(request);
    }

    private static final class BoundedRequest extends HttpServletRequestWrapper {

        private final long limit;

        BoundedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedInputStream(super.getInputStream(), limit);
        }
    }
}
