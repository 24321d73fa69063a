package org.veranda.server.realtime.protocol.handshake;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.connection.Closing;

import java.util.Optional;

/// Whether a socket is taken in, and by which app; or with which code it is turned away.
public sealed interface Admission {

    /// Taken in.
    record Welcome(App app) implements Admission {}

    /// Turned away for good.
    record Refused(Closing why) implements Admission {}

    static Admission of(Handshake handshake, Apps apps) {
        Optional<App> app = apps.byKey(handshake.appKey());
        if (app.isEmpty()) {
            return refused(4001, "Application does not exist");
        }
        if (!app.get().enabled()) {
            return refused(4003, "Application disabled");
        }
        if (handshake.protocol().isEmpty()) {
            return refused(4008, "No protocol version supplied");
        }
        return switch (handshake.protocol()) {
            case "5", "6", "7" -> from(handshake.origin(), app.get());
            default -> refused(4007, "Unsupported protocol version");
        };
    }

    private static Admission from(String origin, App app) {
        return app.admits(origin) ? new Welcome(app) : new Refused(Closing.FOREIGN_ORIGIN);
    }

    private static Admission refused(int code, String reason) {
        return new Refused(new Closing(code, reason));
    }
}
