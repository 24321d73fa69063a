package org.veranda.server.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.Serial;
import java.time.Duration;

/// The caller has to wait before trying again.
public final class TooManyAttemptsException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyAttemptsException(String message, Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return headers;
    }
}
