package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.users.UserData;
import org.veranda.server.realtime.watch.Caller;

/// One client as the protocol knows it: its socket, the app it came by, whom it signed in as, and what it has left to say.
final class Guest {

    private final Socket socket;
    private final App app;
    private final Caller caller;

    /// Of the transport's thread.
    private final Allowance frames;

    private final Allowance wrongSignatures;

    /// Of the socket's loop.
    private @Nullable LastSecond clientEvents;

    private @Nullable UserData user;

    Guest(Socket socket, App app, Caller caller, Manners manners) {
        this.socket = socket;
        this.caller = caller;
        this.app = app;
        long now = socket.hub().now();
        this.frames = new Allowance(manners.framesAtOnce(), manners.framesPerSecond(), now);
        this.wrongSignatures = new Allowance(manners.wrongSignatures(), 1, now);
    }

    Socket socket() {
        return socket;
    }

    App app() {
        return app;
    }

    Caller caller() {
        return caller;
    }

    Allowance frames() {
        return frames;
    }

    Allowance wrongSignatures() {
        return wrongSignatures;
    }

    /// What it has left to say to others; most never say anything.
    LastSecond clientEvents() {
        if (clientEvents == null) {
            clientEvents = new LastSecond(app.limits().clientEventsPerSecond());
        }
        return clientEvents;
    }

    @Nullable UserData user() {
        return user;
    }

    void signIn(UserData as) {
        user = as;
    }

    long now() {
        return socket.hub().now();
    }
}
