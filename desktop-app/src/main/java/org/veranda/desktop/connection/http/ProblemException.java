package org.veranda.desktop.connection.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// The server answered that it will not do what was asked, and why.
public final class ProblemException extends ServerException {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    private final int status;
    private final @Nullable Duration retryAfter;
    private final HashSet<String> fields;

    ProblemException(
            int status, String message, @Nullable Duration retryAfter, Set<String> fields) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
        this.fields = new HashSet<>(fields);
    }

    /// Whether asking again later may help.
    public boolean passing() {
        return status >= 500 || status == TOO_MANY_REQUESTS;
    }

    public int status() {
        return status;
    }

    /// What of that which was sent it does not accept.
    public Set<String> fields() {
        return Set.copyOf(fields);
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
