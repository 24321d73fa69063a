package org.veranda.server.problem.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.veranda.server.problem.Problem;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/// Answers what Jetty refuses before anybody else sees it, such as a request line that is none.
@Component
final class JettyProblems extends ErrorHandler
        implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {

    private final JsonMapper json;

    JettyProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(this));
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
        Problem problem =
                status.is5xxServerError()
                        ? ProblemAdvice.fault()
                        : Problem.of(status, "The request cannot be understood.");
        byte[] body = json.writeValueAsBytes(problem.body("/"));
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        Content.Sink.write(response, true, new String(body, StandardCharsets.UTF_8), callback);
    }
}
