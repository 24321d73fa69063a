package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.UserSignature;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.server.realtime.users.UserData;
import org.veranda.server.realtime.watch.Trouble;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.PusherFrame.SignIn;
import org.veranda.wire.WireCodec;

/// Signs sockets in as the user that the app's holder vouches for. A socket is one user's as long as it lives.
final class SigningIn {

    private static final int UNAUTHORIZED = 4009;
    private static final int SLOW_DOWN = 4301;

    private final WireCodec codec;
    private final Replies replies;
    private final SignedInUsers users;
    private final Watch watch;

    SigningIn(WireCodec codec, Replies replies, SignedInUsers users, Watch watch) {
        this.codec = codec;
        this.replies = replies;
        this.users = users;
        this.watch = watch;
    }

    /// Checks what was asked; the answer is carried out on the socket's loop.
    Runnable prepare(Guest guest, SignIn asked) {
        if (guest.mayNotErrAgain()) {
            return () -> complain(guest, SLOW_DOWN, "Too many wrong signatures, wait a moment");
        }
        if (!UserSignature.isGood(
                guest.app(), guest.socket().id(), asked.userData(), asked.auth())) {
            guest.erred();
            return () -> complain(guest, UNAUTHORIZED, "Invalid signature to sign in");
        }
        try {
            UserData user = UserData.read(asked.userData(), codec);
            return () -> signIn(guest, user);
        } catch (IllegalArgumentException e) {
            String why = "Cannot sign in: " + e.getMessage();
            return () -> complain(guest, UNAUTHORIZED, why);
        }
    }

    private void signIn(Guest guest, UserData user) {
        UserData before = guest.user();
        Socket socket = guest.socket();
        if (before != null && !before.id().equals(user.id())) {
            complain(guest, UNAUTHORIZED, "This connection is signed in as somebody else");
            return;
        }
        socket.send(replies.signedIn(user.text()));
        if (before == null) {
            guest.signIn(user);
            users.add(socket, user);
            socket.whenLeaving(() -> users.remove(socket, user));
        }
    }

    private void complain(Guest guest, int code, String message) {
        watch.refused(Trouble.SIGN_IN_REFUSED, guest.caller(), "", guest.socket().id(), message);
        replies.complain(guest.socket(), code, "signin", message);
    }
}
