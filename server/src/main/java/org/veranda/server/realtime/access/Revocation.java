package org.veranda.server.realtime.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.server.identity.SessionEnded;
import org.veranda.server.identity.UserAccessChanged;
import org.veranda.server.realtime.engine.Background;
import org.veranda.server.realtime.engine.Closing;
import org.veranda.server.realtime.engine.Socket;

import java.util.List;

/// Closes the sockets of those who lost what they were let in for. Hears of it on committing threads, works on its own.
@Component
class Revocation {

    private final Grants grants;
    private final Doorkeeper doorkeeper;
    private final Background background;

    Revocation(Grants grants, Doorkeeper doorkeeper, Background background) {
        this.grants = grants;
        this.doorkeeper = doorkeeper;
        this.background = background;
    }

    @EventListener
    void on(SessionEnded ended) {
        close(
                grants.matching(grant -> grant.session().equals(ended.session())),
                Closing.UNAUTHORIZED);
    }

    @EventListener
    void on(UserAccessChanged changed) {
        List<Grant> held = grants.matching(grant -> grant.user().equals(changed.user()));
        if (changed.disabled()) {
            close(held, Closing.UNAUTHORIZED);
        } else {
            background.run(() ->
                    close(
                            held.stream().filter(g -> !doorkeeper.stands(g)).toList(),
                            Closing.RECONNECT));
        }
    }

    private void close(List<Grant> lost, Closing why) {
        for (Grant grant : lost) {
            doorkeeper.socket(grant).ifPresent(socket -> close(socket, why));
        }
    }

    private static void close(Socket socket, Closing why) {
        socket.hub().execute(socket, () -> socket.end(why));
    }
}
