package org.veranda.desktop.connection.http;

/// The server could not be asked, or did not do what was asked.
public abstract sealed class ServerException extends RuntimeException
        permits ContactException, ProblemException, SessionEndedException {

    private static final long serialVersionUID = 1L;

    ServerException(String message) {
        super(message);
    }

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
