package org.veranda.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/// Writes problem details where no controller is reached: in filters and security.
@Component
public final class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /// Answers the request with this problem.
    public void write(
            ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problem.headers()
                .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        write(problem.problem(), request, response);
    }

    /// The same for what was not thrown.
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(problem.body(request.getRequestURI())));
    }
}
