package org.veranda.desktop.connection.http;

/// The session no longer stands: somebody has to sign in again.
public final class SessionEndedException extends ServerException {

    private static final long serialVersionUID = 1L;

    public SessionEndedException() {
        super("Cannot ask the server: the session has ended");
    }
}
