package org.veranda.desktop.connection;

/// No usable answer came: whether the request was carried out is not known.
public final class ContactException extends ServerException {

    private static final long serialVersionUID = 1L;

    private final ContactFailure failure;

    ContactException(ContactFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    ContactException(ContactFailure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    public ContactFailure failure() {
        return failure;
    }
}
