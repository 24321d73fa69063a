package org.veranda.server.maintenance.image;

import java.io.Serial;

/// The bytes are no picture that may be kept; the message is for people.
public final class UnfitPictureException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    UnfitPictureException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
