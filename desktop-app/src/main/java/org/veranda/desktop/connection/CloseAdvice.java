package org.veranda.desktop.connection;

/// What a socket's close code asks of this console.
public enum CloseAdvice {
    /// The server wants this console to come back, at once the first time.
    RETURN_AT_ONCE,
    /// The way there or the server is in trouble: come back with a growing delay.
    RETURN_LATER,
    /// The server has too much to do: the same, after a second at least.
    RETURN_AFTER_A_SECOND,
    /// The session is over.
    SIGN_IN_AGAIN,
    /// The server will never take this console as it is.
    STAY_AWAY;

    private static final int UNAUTHORIZED = 4009;

    public static CloseAdvice of(int code) {
        if (code == UNAUTHORIZED) {
            return SIGN_IN_AGAIN;
        }
        if (code >= 4000 && code < 4100) {
            return STAY_AWAY;
        }
        if (code >= 4100 && code < 4200) {
            return RETURN_AFTER_A_SECOND;
        }
        return code >= 4200 && code < 4300 ? RETURN_AT_ONCE : RETURN_LATER;
    }
}
