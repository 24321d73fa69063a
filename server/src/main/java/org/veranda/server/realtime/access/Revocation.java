package org.veranda.server.realtime.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.server.devices.share.DeviceShareRevoked;
import org.veranda.server.identity.SessionEnded;
import org.veranda.server.identity.SessionId;
import org.veranda.server.identity.UserAccessChanged;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.List;

/// Closes the sockets of those who lost what they were let in for: on the committing thread, from what the event and the
/// grants tell, so that it waits for no database and no other work.
@Component
class Revocation {

    private final Grants grants;
    private final ChannelAccess access;
    private final Reach reach;
    private final Engine engine;

    Revocation(Grants grants, ChannelAccess access, Reach reach, Engine engine) {
        this.grants = grants;
        this.access = access;
        this.reach = reach;
        this.engine = engine;
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

    /// They ask again, and are let in where they still may be heard.
    @EventListener
    void on(DeviceShareRevoked revoked) {
        String channel = ChannelName.ofDevice(revoked.serial()).value();
        close(
                grants.of(revoked.user()).stream()
                        .filter(grant -> grant.channel().equals(channel))
                        .toList(),
                Closing.RECONNECT);
    }

    @EventListener
    void on(UserAccessChanged changed) {
        List<Grant> held = grants.of(changed.user());
        if (changed.disabled()) {
            close(held, Closing.UNAUTHORIZED);
            reach.takeBack(() -> closeAllIn(ChannelName.ofUser(changed.user())));
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

    /// Those, too, whom an app let in that signs by itself.
    private void closeAllIn(ChannelName channel) {
        ChannelKey key = ChannelKey.shared(channel.value());
        engine.onEachHub(
                hub -> hub.socketsIn(key).forEach(socket -> socket.end(Closing.UNAUTHORIZED)));
    }

    private void close(List<Grant> lost, Closing why) {
        for (Grant grant : lost) {
            engine.socket(grant.socketId())
                    .ifPresent(socket -> socket.hub().execute(socket, () -> socket.end(why)));
        }
    }
}
