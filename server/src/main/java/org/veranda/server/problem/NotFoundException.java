package org.veranda.server.problem;

import org.springframework.http.HttpStatus;

import java.io.Serial;

/// There is no such thing in the caller's tenant; a foreign tenant's is no different.
public final class NotFoundException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(HttpStatus.NOT_FOUND, "not-found", message);
    }
}
