package org.veranda.server.problem;

import org.springframework.http.HttpStatus;

import java.io.Serial;

/// The version named in `If-Match` is no longer the current one.
public final class PreconditionFailedException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    public PreconditionFailedException(String message) {
        super(HttpStatus.PRECONDITION_FAILED, "precondition-failed", message);
    }
}
