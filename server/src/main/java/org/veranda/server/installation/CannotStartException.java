package org.veranda.server.installation;

import org.jspecify.annotations.Nullable;

import java.io.Serial;

/// The installation is not fit to be served; its message is the one line that an operator needs.
public final class CannotStartException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public CannotStartException(String message) {
        super(message);
    }

    public CannotStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
