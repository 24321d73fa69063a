package org.veranda.server.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.Serial;
import java.util.Map;

/// A request that cannot be answered as asked; reaches the client as problem details with this
/// message.
public abstract class ProblemException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String kind;

    /// `kind` is the last part of the problem's `type`, in lower case with hyphens.
    protected ProblemException(HttpStatus status, String kind, String message) {
        super(message, null, false, false);
        this.status = status;
        this.kind = kind;
    }

    /// Members of the problem besides the standard ones, in `snake_case`.
    protected Map<String, Object> extras() {
        return Map.of();
    }

    /// Headers that belong to the answer.
    public HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }

    public final Problem problem() {
        return new Problem(status, kind, String.valueOf(getMessage()), extras());
    }
}
