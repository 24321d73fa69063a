package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;
import org.veranda.server.realtime.protocol.limit.PresenceLimits;
import org.veranda.server.realtime.users.UserData;
import org.veranda.server.realtime.watch.Claim;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.WireCodec;

import java.util.List;

/// Brings sockets into channels they may join, and tells the others why not.
final class Subscribing {

    private final WireCodec codec;
    private final Replies replies;
    private final PresenceLimits presence;
    private final Whereabouts whereabouts;
    private final Watch watch;

    Subscribing(
            WireCodec codec,
            Replies replies,
            PresenceLimits presence,
            Whereabouts whereabouts,
            Watch watch) {
        this.codec = codec;
        this.replies = replies;
        this.presence = presence;
        this.whereabouts = whereabouts;
        this.watch = watch;
    }

    /// Checks what was asked; the answer is carried out on the socket's loop.
    Runnable prepare(Client client, Subscribe asked) {
        ChannelName name = new ChannelName(asked.channel());
        if (name.signedInUser().isPresent()) {
            return () -> joinOwn(client, name);
        }
        if (!name.isWellFormed()) {
            return () -> refuse(client, name, Refusal.NAME);
        }
        if (name.isGuarded()) {
            return guarded(client, name, asked);
        }
        return () -> join(client, name, Join.PLAIN);
    }

    private Runnable guarded(Client client, ChannelName name, Subscribe asked) {
        if (!isSigned(client, asked)) {
            return switch (client.err()) {
                case FIRST_ONES -> () -> refuseSignature(client, asked);
                case TOO_MANY_OF_ADDRESS -> () -> refuse(client, name, Refusal.TOO_MANY_WRONG);
                case TOO_MANY -> () -> client.socket().close(Closing.WRONG_SIGNATURES);
            };
        }
        client.seat().prove(client.now());
        if (!mayTouch(client.app(), name)) {
            return () -> refuse(client, name, Refusal.NOT_THEIRS);
        }
        Join how;
        try {
            how = how(name, asked);
        } catch (IllegalArgumentException e) {
            Refusal why = Refusal.data(String.valueOf(e.getMessage()));
            return () -> refuse(client, name, why);
        }
        return name.user().isPresent() && !client.app().isPlatforms()
                ? () -> joinIfTheirs(client, name, how)
                : () -> join(client, name, how);
    }

    private static boolean isSigned(Client client, Subscribe asked) {
        return ChannelSignature.isGood(
                client.app(),
                client.socket().id(),
                asked.channel(),
                asked.channelData(),
                asked.auth());
    }

    /// What the name alone tells. Devices are the platform's to tell of: their names say nothing of a tenant.
    private static boolean mayTouch(App app, ChannelName name) {
        return app.isPlatforms() || name.tenant().map(app::mayTouch).orElse(!name.isDevice());
    }

    private Join how(ChannelName name, Subscribe asked) {
        if (!name.isPresence()) {
            return Join.after(asked.recover());
        }
        return Join.as(
                PresenceData.read(asked.channelData(), codec),
                name.tenant().isPresent() ? presence.membersOfATenant() : presence.members());
    }

    private void joinOwn(Client client, ChannelName name) {
        UserData user = client.user();
        if (user != null && name.signedInUser().filter(user.id()::equals).isPresent()) {
            join(client, name, Join.PLAIN);
        } else {
            refuse(client, name, Refusal.NOT_SIGNED_IN);
        }
    }

    /// One look at a time; one who unsubscribes meanwhile wants no answer.
    private void joinIfTheirs(Client client, ChannelName name, Join how) {
        if (client.looksFor(name, how)) {
            Socket socket = client.socket();
            whereabouts.look(
                    client.app(),
                    name,
                    theirs -> socket.hub().execute(socket, () -> looked(client, name, theirs)));
        }
    }

    private void looked(Client client, ChannelName name, boolean theirs) {
        Join how = client.looksNoMoreFor(name);
        if (how != null && theirs) {
            join(client, name, how);
        } else if (how != null) {
            refuse(client, name, Refusal.NOT_THEIRS);
        }
    }

    private void join(Client client, ChannelName name, Join how) {
        Socket socket = client.socket();
        ChannelKey key = client.key(name);
        if (!socket.isOpen() || socket.subscription(key) != null) {
            return;
        }
        if (socket.isFull()) {
            refuse(client, name, Refusal.FULL_SOCKET);
        } else if (name.isPresence() && !client.arrivals().take(client.now())) {
            refuse(client, name, Refusal.TOO_MANY_ARRIVALS);
        } else {
            takeIn(client, name, key, how);
        }
    }

    private void takeIn(Client client, ChannelName name, ChannelKey key, Join how) {
        Socket socket = client.socket();
        switch (client.seat().takeChannel()) {
            case GONE -> {}
            case FULL -> refuse(client, name, Refusal.FULL_ADDRESS);
            case TAKEN -> {
                if (!socket.hub().subscribe(socket, key, how)) {
                    client.seat().freeChannel();
                    refuse(client, name, Refusal.fullChannel(how.mostMembers()));
                }
            }
        }
    }

    /// Takes a socket out of a channel, or back what it asked for.
    void leave(Client client, ChannelName name) {
        Socket socket = client.socket();
        ChannelKey key = client.key(name);
        client.looksNoMoreFor(name);
        if (socket.subscription(key) != null) {
            socket.hub().unsubscribe(socket, key);
            client.seat().freeChannel();
        }
    }

    private void refuseSignature(Client client, Subscribe asked) {
        Socket socket = client.socket();
        List<String> others =
                socket.subscriptions().stream().map(each -> each.channel().name()).toList();
        watch.unsigned(
                new Claim(socket.id(), asked.channel(), asked.channelData(), asked.auth(), others),
                client.app(),
                client.caller());
        replies.refuse(socket, asked.channel(), Refusal.SIGNATURE);
    }

    private void refuse(Client client, ChannelName name, Refusal why) {
        watch.refused(
                why.trouble(), client.caller(), name.value(), client.socket().id(), why.error());
        replies.refuse(client.socket(), name.value(), why);
    }
}
