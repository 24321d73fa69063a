package org.veranda.server.realtime.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.server.identity.SessionEnded;
import org.veranda.server.identity.SessionId;
import org.veranda.server.identity.UserAccessChanged;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.wire.PusherFrame.ErrorFrame;
import org.veranda.wire.WireCodec;

import java.util.List;

/// Closes the sockets of those who lost what they were let in for: on the committing thread, from what the event and the
/// grants tell, so that it waits for no database and no other work.
@Component
class Revocation {

    private final Grants grants;
    private final ChannelAccess access;
    private final Engine engine;
    private final Frame unauthorized;

    Revocation(Grants grants, ChannelAccess access, Engine engine, WireCodec codec) {
        this.grants = grants;
        this.access = access;
        this.engine = engine;
        Closing why = Closing.UNAUTHORIZED;
        this.unauthorized = Frame.text(codec.writeFrame(new ErrorFrame(why.code(), why.reason())));
    }

    @EventListener
    void on(SessionEnded ended) {
        end(ended.session());
    }

    /// Nobody may hear anything by that session any more.
    void end(SessionId session) {
        close(grants.of(session), Closing.UNAUTHORIZED);
    }

    /// The same for a session that ran out. A socket whose user signed in anew and asked again keeps what it
    /// has; one for which somebody only asks does not.
    void lapse(SessionId session) {
        for (Grant grant : grants.of(session)) {
            if (grants.remove(grant) && !grants.isLetIn(grant)) {
                close(List.of(grant), Closing.UNAUTHORIZED);
            }
        }
    }

    @EventListener
    void on(UserAccessChanged changed) {
        List<Grant> held = grants.of(changed.user());
        if (changed.disabled()) {
            close(held, Closing.UNAUTHORIZED);
        } else {
            close(
                    held.stream().filter(grant -> !covers(changed, grant)).toList(),
                    Closing.RECONNECT);
        }
    }

    /// Whether it still stands as it was given. In a presence channel others see the role that they had.
    private boolean covers(UserAccessChanged changed, Grant grant) {
        return !new ChannelName(grant.channel()).isPresence()
                && access.mayHear(
                        changed.tenant(),
                        changed.user(),
                        changed.role().permissions(),
                        grant.channel());
    }

    private void close(List<Grant> lost, Closing why) {
        for (Grant grant : lost) {
            engine.socket(grant.socketId()).ifPresent(socket -> close(socket, why));
        }
    }

    private void close(Socket socket, Closing why) {
        if (why.equals(Closing.UNAUTHORIZED)) {
            socket.hub().execute(socket, () -> socket.end(why, unauthorized));
        } else {
            socket.hub().execute(socket, () -> socket.end(why));
        }
    }
}
