package org.veranda.server.realtime.access;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.devices.share.DeviceShares;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Actors;
import org.veranda.server.problem.TooManyAttemptsException;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.app.UserSignature;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.util.Optional;

/// Signs for sockets whose user may hear a channel, as the database knows them at that moment.
@Component
class Doorkeeper {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Engine engine;
    private final Apps apps;
    private final Actors actors;
    private final ChannelAccess access;
    private final DeviceShares shares;
    private final Grants grants;
    private final WireCodec codec;

    Doorkeeper(
            Engine engine,
            Apps apps,
            Actors actors,
            ChannelAccess access,
            DeviceShares shares,
            Grants grants,
            WireCodec codec) {
        this.engine = engine;
        this.apps = apps;
        this.actors = actors;
        this.access = access;
        this.shares = shares;
        this.grants = grants;
        this.codec = codec;
    }

    /// Who one is, as others in the resort may know them.
    record UserInfo(long id, String name, String role) {}

    record ChannelData(String userId, UserInfo userInfo) {}

    record UserData(String id, UserInfo userInfo) {}

    /// Lets a socket into a channel; empty when that user may not hear that channel on that socket.
    Optional<Pass> admit(Actor caller, String socketId, String channel) {
        return app(caller, socketId)
                .flatMap(app ->
                        granted(caller, socketId, channel)
                                .map(actor -> admit(app, socketId, channel, actor)));
    }

    /// Vouches for who a socket's user is; empty when they stand no more or the socket is not here.
    Optional<Pass> signIn(Actor caller, String socketId) {
        String channel = ChannelAccess.signedIn(caller.user());
        return app(caller, socketId)
                .flatMap(app ->
                        granted(caller, socketId, channel)
                                .map(actor -> signIn(app, socketId, actor)));
    }

    private Optional<App> app(Actor caller, String socketId) {
        return engine.socket(socketId)
                .flatMap(socket -> apps.byId(socket.scope()))
                .filter(app -> app.mayTouch(caller.tenant()));
    }

    private Pass admit(App app, String socketId, String channel, Actor actor) {
        String data =
                new ChannelName(channel).isPresence()
                        ? codec.write(new ChannelData(actor.user().toString(), info(actor)))
                        : null;
        return new Pass(ChannelSignature.auth(app, socketId, channel, data), data);
    }

    private Pass signIn(App app, String socketId, Actor actor) {
        String data = codec.write(new UserData(actor.user().toString(), info(actor)));
        return new Pass(UserSignature.auth(app, socketId, data), data);
    }

    private static UserInfo info(Actor actor) {
        return new UserInfo(actor.user().value(), actor.name(), actor.role().wire());
    }

    /// The grant is kept before the database is read: whoever takes access away afterwards finds it.
    private Optional<Actor> granted(Actor caller, String socketId, String channel) {
        Grant grant = new Grant(socketId, channel, caller.session(), caller.user());
        grants.ask(grant);
        boolean stands = false;
        try {
            boundSockets(grant);
            Optional<Actor> actor = standing(grant);
            stands = actor.isPresent() && grants.confirm(grant);
            return stands ? actor : Optional.empty();
        } finally {
            settle(grant, stands);
        }
    }

    private void boundSockets(Grant grant) {
        if (!grants.haveRoomFor(grant)) {
            throw new TooManyAttemptsException(
                    "You have too many connections open. Close one before opening another.", WAIT);
        }
    }

    /// Whatever came of it, nothing stays that nobody will take back.
    private void settle(Grant grant, boolean stands) {
        if (!stands) {
            grants.refuse(grant);
        }
        if (engine.socket(grant.socketId()).isEmpty()) {
            grants.forget(grant.socketId());
        }
    }

    /// Who the caller is, if the database gives it to them at this moment.
    private Optional<Actor> standing(Grant grant) {
        return actors.bySession(grant.session()).filter(actor -> mayHear(actor, grant));
    }

    private static ChannelKey device(TenantId owner, Actor actor, String channel) {
        return owner.equals(actor.tenant())
                ? ChannelKey.ofTenant(owner, channel)
                : ChannelKey.shownBy(owner, channel);
    }

    private boolean mayHear(Actor actor, Grant grant) {
        if (access.mayHear(actor, grant.channel())) {
            return true;
        }
        Optional<TenantId> owner =
                new ChannelName(grant.channel())
                        .device()
                        .flatMap(serial ->
                                CurrentTenant.call(
                                        actor.tenant(), () -> shares.owner(serial, actor)));
        owner.ifPresent(tenant -> grants.isAbout(grant, device(tenant, actor, grant.channel())));
        return owner.isPresent();
    }
}
