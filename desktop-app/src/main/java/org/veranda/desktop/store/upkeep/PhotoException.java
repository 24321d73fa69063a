package org.veranda.desktop.store.upkeep;

/// A photo was not taken.
public final class PhotoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Why {
        /// It is larger than the server takes.
        TOO_LARGE,
        /// It cannot be read from this computer.
        UNREADABLE,
        /// It is no picture that the server knows, or the request is over or full.
        REFUSED,
        /// The server could not be asked.
        AWAY,
    }

    private final Why why;

    public PhotoException(Why why, Throwable cause) {
        super(cause.getMessage(), cause);
        this.why = why;
    }

    public PhotoException(Why why) {
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
