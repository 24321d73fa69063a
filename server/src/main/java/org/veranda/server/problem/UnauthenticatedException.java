package org.veranda.server.problem;

import org.springframework.http.HttpStatus;

import java.io.Serial;

/// The caller is not, or no longer, signed in.
public final class UnauthenticatedException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    public UnauthenticatedException(String message) {
        super(HttpStatus.UNAUTHORIZED, "unauthenticated", message);
    }
}
