package org.veranda.server.realtime.app;

import org.jspecify.annotations.Nullable;

/// The text that signs one socket in as one user, `key:signature`.
public final class UserSignature {

    private UserSignature() {}

    /// What the app's holder answers to a socket that may sign in.
    public static String auth(App app, String socketId, String userData) {
        return app.key() + ":" + app.sign(text(socketId, userData)).hex();
    }

    /// Whether somebody who holds the app's secret vouches for that.
    public static boolean isGood(App app, String socketId, String userData, @Nullable String auth) {
        String prefix = app.key() + ":";
        return auth != null
                && auth.startsWith(prefix)
                && app.signed(text(socketId, userData), auth.substring(prefix.length()));
    }

    private static String text(String socketId, String userData) {
        return socketId + "::user::" + userData;
    }
}
