package org.veranda.server.outcomes;

import java.io.Serial;

/// The same command was decided by a concurrent transaction; its answer counts.
final class DecidedMeanwhileException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    DecidedMeanwhileException(CommandKey key) {
        super(
                "Cannot store an outcome of command " + key.id() + ": it has one",
                null,
                false,
                false);
    }
}
