package org.veranda.server.maintenance.image;

import org.jspecify.annotations.Nullable;

import java.io.Serial;

/// The bytes are no picture that may be kept; the message is for people.
public final class UnfitPictureException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    UnfitPictureException(String message) {
        super(message);
    }

    static UnfitPictureException broken(@Nullable Throwable cause) {
        UnfitPictureException broken =
                new UnfitPictureException("The photo cannot be read: the file is broken.");
        if (cause != null) {
            broken.initCause(cause);
        }
        return broken;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
