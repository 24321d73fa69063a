package org.veranda.server.problem;

import org.springframework.http.HttpStatus;

import java.io.Serial;

/// The thing is not in a state for this, or somebody was faster.
public final class ConflictException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(HttpStatus.CONFLICT, "conflict", message);
    }
}
