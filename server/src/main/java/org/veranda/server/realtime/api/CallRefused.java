package org.veranda.server.realtime.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.veranda.server.problem.ProblemException;

import java.io.Serial;
import java.time.Duration;
import java.util.Locale;

/// A call that is not carried out; its message tells the backend's developer why.
final class CallRefused extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient HttpHeaders headers = new HttpHeaders();

    private CallRefused(HttpStatus status, String message) {
        super(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), message);
    }

    static CallRefused badRequest(String message) {
        return new CallRefused(HttpStatus.BAD_REQUEST, message);
    }

    static CallRefused unauthorized(String message) {
        return new CallRefused(HttpStatus.UNAUTHORIZED, message);
    }

    static CallRefused forbidden(String message) {
        return new CallRefused(HttpStatus.FORBIDDEN, message);
    }

    static CallRefused notFound() {
        return new CallRefused(
                HttpStatus.NOT_FOUND,
                "There is no such call: see \"HTTP API\" in the documentation of web clients.");
    }

    static CallRefused notAllowed(String method) {
        CallRefused refused =
                new CallRefused(
                        HttpStatus.METHOD_NOT_ALLOWED, "This call is made with " + method + ".");
        refused.headers.set(HttpHeaders.ALLOW, method);
        return refused;
    }

    static CallRefused tooLarge(String message) {
        return new CallRefused(HttpStatus.CONTENT_TOO_LARGE, message);
    }

    static CallRefused unprocessable(String message) {
        return new CallRefused(HttpStatus.UNPROCESSABLE_CONTENT, message);
    }

    static CallRefused tooMany(String message, Duration wait) {
        CallRefused refused = new CallRefused(HttpStatus.TOO_MANY_REQUESTS, message);
        refused.headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return refused;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }
}
