package org.veranda.server.problem;

import org.springframework.http.HttpStatus;

import java.io.Serial;

/// The caller is known, but may not do this.
public final class ForbiddenException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    public ForbiddenException(String message) {
        super(HttpStatus.FORBIDDEN, "forbidden", message);
    }
}
