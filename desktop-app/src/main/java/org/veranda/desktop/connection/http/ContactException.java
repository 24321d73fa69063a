package org.veranda.desktop.connection.http;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;

/// No usable answer came.
public final class ContactException extends ServerException {

    private static final long serialVersionUID = 1L;

    private final ContactFailure failure;
    private final boolean mayHaveArrived;

    public ContactException(ContactFailure failure, String message) {
        super(message);
        this.failure = failure;
        this.mayHaveArrived = true;
    }

    public ContactException(ContactFailure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
        this.mayHaveArrived =
                failure != ContactFailure.CERTIFICATE
                        && !(cause instanceof ConnectException)
                        && !(cause instanceof HttpConnectTimeoutException);
    }

    public ContactFailure failure() {
        return failure;
    }

    /// False when the request surely never reached a server.
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
