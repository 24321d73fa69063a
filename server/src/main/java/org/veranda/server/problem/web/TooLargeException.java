package org.veranda.server.problem.web;

import java.io.IOException;
import java.io.Serial;

/// A request body that went over its limit while it was being read.
final class TooLargeException extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("A request body may have at most %d bytes here".formatted(limit));
    }
}
