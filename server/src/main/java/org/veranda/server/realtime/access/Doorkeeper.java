package org.veranda.server.realtime.access;

import org.springframework.stereotype.Component;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Actors;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.engine.Engine;

import java.util.Optional;

/// Signs for sockets whose user may hear a channel, as the database knows them at that moment.
@Component
class Doorkeeper {

    private final Engine engine;
    private final Apps apps;
    private final Actors actors;
    private final ChannelAccess access;
    private final Grants grants;

    Doorkeeper(Engine engine, Apps apps, Actors actors, ChannelAccess access, Grants grants) {
        this.engine = engine;
        this.apps = apps;
        this.actors = actors;
        this.access = access;
        this.grants = grants;
    }

    /// The `auth` text; empty when that user may not hear that channel on that socket.
    Optional<String> sign(Actor caller, String socketId, String channel) {
        return engine.socket(socketId)
                .flatMap(socket -> apps.byId(socket.scope()))
                .filter(_ -> isGranted(caller, socketId, channel))
                .map(app -> auth(app, socketId, channel));
    }

    /// The grant is kept before the database is read: whoever takes access away afterwards finds it.
    private boolean isGranted(Actor caller, String socketId, String channel) {
        Grant grant = new Grant(socketId, channel, caller.session(), caller.user());
        grants.ask(grant);
        if (!stands(grant)) {
            grants.refuse(grant);
            return false;
        }
        if (!grants.confirm(grant)) {
            return false;
        }
        if (engine.socket(socketId).isEmpty()) {
            grants.forget(socketId);
        }
        return true;
    }

    /// Whether the database gives it at this moment.
    private boolean stands(Grant grant) {
        return actors.bySession(grant.session())
                .filter(actor -> access.mayHear(actor, grant.channel()))
                .isPresent();
    }

    private static String auth(App app, String socketId, String channel) {
        return ChannelSignature.auth(app, socketId, channel, null);
    }
}
