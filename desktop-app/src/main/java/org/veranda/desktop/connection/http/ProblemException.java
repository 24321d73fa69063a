package org.veranda.desktop.connection.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The server answered that it will not do what was asked, and why.
public final class ProblemException extends ServerException {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    private final int status;
    private final @Nullable Duration retryAfter;

    ProblemException(int status, String message, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /// Whether asking again later may help.
    public boolean passing() {
        return status >= 500 || status == TOO_MANY_REQUESTS;
    }

    public int status() {
        return status;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
