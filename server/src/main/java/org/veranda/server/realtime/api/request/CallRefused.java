package org.veranda.server.realtime.api.request;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.veranda.server.problem.ProblemException;
import org.veranda.server.realtime.watch.Trouble;

import java.io.Serial;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A call that is not carried out; its message tells the backend's developer why.
public final class CallRefused extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient HttpHeaders headers = new HttpHeaders();
    private final @Nullable Trouble trouble;

    private CallRefused(HttpStatus status, String message) {
        this(status, message, null);
    }

    private CallRefused(HttpStatus status, String message, @Nullable Trouble trouble) {
        super(status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), message);
        this.trouble = trouble;
    }

    public static CallRefused badRequest(String message) {
        return new CallRefused(HttpStatus.BAD_REQUEST, message);
    }

    public static CallRefused unsigned(String message) {
        return unauthorized(Trouble.CALL_SIGNATURE, message);
    }

    public static CallRefused unauthorized(Trouble trouble, String message) {
        return new CallRefused(HttpStatus.UNAUTHORIZED, message, trouble);
    }

    public static CallRefused forbidden(String message) {
        return new CallRefused(HttpStatus.FORBIDDEN, message, Trouble.CALL_FORBIDDEN);
    }

    static CallRefused notFound() {
        return new CallRefused(
                HttpStatus.NOT_FOUND,
                "There is no such call: see \"HTTP API\" in the documentation of web clients.");
    }

    public static CallRefused notAllowed(String method) {
        CallRefused refused =
                new CallRefused(
                        HttpStatus.METHOD_NOT_ALLOWED, "This call is made with " + method + ".");
        refused.headers.set(HttpHeaders.ALLOW, method);
        return refused;
    }

    public static CallRefused tooLarge(String message) {
        return new CallRefused(HttpStatus.CONTENT_TOO_LARGE, message, Trouble.CALL_TOO_LARGE);
    }

    public static CallRefused unprocessable(String message) {
        return new CallRefused(HttpStatus.UNPROCESSABLE_CONTENT, message);
    }

    public static CallRefused tooMany(String message, Duration wait) {
        return later(
                new CallRefused(HttpStatus.TOO_MANY_REQUESTS, message, Trouble.CALL_TOO_FAST),
                wait);
    }

    /// The server is behind with what it was told before.
    public static CallRefused busy() {
        return later(
                new CallRefused(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The server is behind with telling events. Try again in a moment."),
                Duration.ofSeconds(1));
    }

    private static CallRefused later(CallRefused refused, Duration wait) {
        refused.headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return refused;
    }

    /// What the operator is shown of it; nothing where it is the developer's matter alone.
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }
}
