package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.UserSignature;
import org.veranda.server.realtime.connection.Closing;
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
    Runnable prepare(Client client, SignIn asked) {
        if (!UserSignature.isGood(
                client.app(), client.socket().id(), asked.userData(), asked.auth())) {
            return switch (client.err()) {
                case FIRST_ONES ->
                        () -> complain(client, UNAUTHORIZED, "Invalid signature to sign in");
                case TOO_MANY_OF_ADDRESS -> () -> askToWait(client);
                case TOO_MANY -> () -> client.socket().close(Closing.WRONG_SIGNATURES);
            };
        }
        client.seat().prove(client.now());
        try {
            UserData user = UserData.read(asked.userData(), codec);
            return () -> signIn(client, user);
        } catch (IllegalArgumentException e) {
            String why = "Cannot sign in: " + e.getMessage();
            return () -> complain(client, UNAUTHORIZED, why);
        }
    }

    private void signIn(Client client, UserData user) {
        UserData before = client.user();
        Socket socket = client.socket();
        if (before != null && !before.id().equals(user.id())) {
            complain(client, UNAUTHORIZED, "This connection is signed in as somebody else");
            return;
        }
        if (before == null && !users.hasRoomFor(socket, user)) {
            complain(client, SLOW_DOWN, "Too many connections of this user");
            return;
        }
        socket.send(replies.signedIn(user.text()));
        if (before == null) {
            client.signIn(user);
            users.add(socket, user);
            socket.whenLeaving(() -> users.remove(socket, user));
        }
    }

    private void askToWait(Client client) {
        complain(client, SLOW_DOWN, "Too many wrong signatures, wait a moment");
    }

    private void complain(Client client, int code, String message) {
        watch.refused(Trouble.SIGN_IN_REFUSED, client.caller(), "", client.socket().id(), message);
        replies.complain(client.socket(), code, "signin", message);
    }
}
