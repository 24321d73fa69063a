package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.engine.ChannelKey;
import org.veranda.server.realtime.engine.Join;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.users.UserData;
import org.veranda.server.realtime.watch.Claim;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.WireCodec;

import java.util.List;

/// Brings sockets into channels they may join, and tells the others why not.
final class Subscribing {

    private static final int MEMBERS = 100;
    private static final int MEMBERS_OF_A_TENANT = 5_000;

    private final WireCodec codec;
    private final Replies replies;
    private final Whereabouts whereabouts;
    private final Watch watch;

    Subscribing(WireCodec codec, Replies replies, Whereabouts whereabouts, Watch watch) {
        this.codec = codec;
        this.replies = replies;
        this.whereabouts = whereabouts;
        this.watch = watch;
    }

    /// Checks what was asked; the answer is carried out on the socket's loop.
    Runnable prepare(Guest guest, Subscribe asked) {
        ChannelName name = new ChannelName(asked.channel());
        if (name.signedInUser().isPresent()) {
            return () -> joinOwn(guest, name);
        }
        if (!name.isWellFormed()) {
            return () -> refuse(guest, name, Refusal.NAME);
        }
        if (name.isGuarded()) {
            return guarded(guest, name, asked);
        }
        return () -> join(guest, name, Join.PLAIN);
    }

    private Runnable guarded(Guest guest, ChannelName name, Subscribe asked) {
        if (guest.mayNotErrAgain()) {
            return () -> refuse(guest, name, Refusal.TOO_MANY_WRONG);
        }
        if (!isSigned(guest, asked)) {
            guest.erred();
            return () -> refuseSignature(guest, asked);
        }
        if (!mayTouch(guest.app(), name)) {
            return () -> refuse(guest, name, Refusal.NOT_THEIRS);
        }
        Join how;
        try {
            how = how(name, asked);
        } catch (IllegalArgumentException e) {
            Refusal why = Refusal.data(String.valueOf(e.getMessage()));
            return () -> refuse(guest, name, why);
        }
        return name.user().isPresent() && !guest.app().isPlatforms()
                ? () -> joinIfTheirs(guest, name, how)
                : () -> join(guest, name, how);
    }

    private static boolean isSigned(Guest guest, Subscribe asked) {
        return ChannelSignature.isGood(
                guest.app(),
                guest.socket().id(),
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
                name.tenant().isPresent() ? MEMBERS_OF_A_TENANT : MEMBERS);
    }

    private void joinOwn(Guest guest, ChannelName name) {
        UserData user = guest.user();
        if (user != null && name.signedInUser().filter(user.id()::equals).isPresent()) {
            join(guest, name, Join.PLAIN);
        } else {
            refuse(guest, name, Refusal.NOT_SIGNED_IN);
        }
    }

    /// One look at a time; one who unsubscribes meanwhile wants no answer.
    private void joinIfTheirs(Guest guest, ChannelName name, Join how) {
        if (guest.looksFor(name, how)) {
            Socket socket = guest.socket();
            whereabouts.look(
                    guest.app(),
                    name,
                    theirs -> socket.hub().execute(socket, () -> looked(guest, name, theirs)));
        }
    }

    private void looked(Guest guest, ChannelName name, boolean theirs) {
        Join how = guest.looksNoMoreFor(name);
        if (how != null && theirs) {
            join(guest, name, how);
        } else if (how != null) {
            refuse(guest, name, Refusal.NOT_THEIRS);
        }
    }

    private void join(Guest guest, ChannelName name, Join how) {
        Socket socket = guest.socket();
        ChannelKey key = name.in(guest.app().id());
        if (!socket.isOpen() || socket.subscription(key) != null) {
            return;
        }
        if (socket.isFull()) {
            refuse(guest, name, Refusal.FULL_SOCKET);
        } else if (name.isPresence() && !guest.arrivals().take(guest.now())) {
            refuse(guest, name, Refusal.TOO_MANY_ARRIVALS);
        } else if (!guest.seat().takeChannel()) {
            refuse(guest, name, Refusal.FULL_ADDRESS);
        } else if (!socket.hub().subscribe(socket, key, how)) {
            guest.seat().freeChannel();
            refuse(guest, name, Refusal.fullChannel(how.mostMembers()));
        }
    }

    /// Takes a socket out of a channel, or back what it asked for.
    void leave(Guest guest, ChannelName name) {
        Socket socket = guest.socket();
        ChannelKey key = name.in(guest.app().id());
        guest.looksNoMoreFor(name);
        if (socket.subscription(key) != null) {
            socket.hub().unsubscribe(socket, key);
            guest.seat().freeChannel();
        }
    }

    private void refuseSignature(Guest guest, Subscribe asked) {
        Socket socket = guest.socket();
        List<String> others =
                socket.subscriptions().stream().map(each -> each.channel().name()).toList();
        watch.unsigned(
                new Claim(socket.id(), asked.channel(), asked.channelData(), asked.auth(), others),
                guest.app(),
                guest.caller());
        replies.refuse(socket, asked.channel(), Refusal.SIGNATURE);
    }

    private void refuse(Guest guest, ChannelName name, Refusal why) {
        watch.refused(
                why.trouble(), guest.caller(), name.value(), guest.socket().id(), why.error());
        replies.refuse(guest.socket(), name.value(), why);
    }
}
