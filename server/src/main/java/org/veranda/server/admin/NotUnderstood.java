package org.veranda.server.admin;

import java.io.Serial;

/// What was typed makes no sense; the message says what would.
final class NotUnderstood extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
        super(message);
    }
}
