package org.veranda.desktop.connection.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The server answered that it will not do what was asked, and why.
public final class ProblemException extends ServerException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;

    ProblemException(int status, String message, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public int status() {
        return status;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
