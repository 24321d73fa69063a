package org.veranda.server.realtime.watch;

import org.springframework.stereotype.Component;
import org.veranda.server.identity.Network;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.watch.SignatureDoubts.Doubt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Sees clients come and fail, and takes note of why. For any thread.
@Component
public final class Watch {

    private static final int DOUBTS_A_SECOND = 100;
    private static final int DOUBTS_OF_ONE_NETWORK = 10;

    private final FailedAttempts attempts;
    private final RecentSockets sockets = new RecentSockets();
    private final SignatureDoubts doubts;
    private final InstantSource clock;
    private final Map<String, Integer> byNetwork = new HashMap<>();
    private Instant second = Instant.EPOCH;
    private int thisSecond;

    public Watch(FailedAttempts attempts, Apps apps, InstantSource clock) {
        this.attempts = attempts;
        this.doubts = new SignatureDoubts(apps, sockets);
        this.clock = clock;
    }

    /// The connection to use instead, whose end is noted when the server has something against it.
    public WatchedConnection over(Connection connection, Caller caller) {
        return new WatchedConnection(connection, caller, attempts);
    }

    /// A client was let in under that id.
    public void welcomed(String socketId, Caller caller) {
        sockets.add(caller.address(), socketId);
    }

    /// A signature was refused. Of a flood of them, most are noted without finding out more, and that is said.
    public void unsigned(Claim claim, App app, Caller caller) {
        Doubt doubt =
                mayDoubt(Network.of(caller.address()))
                        ? doubts.about(claim, app, caller.address())
                        : new Doubt(Trouble.AUTH_NOT_EXAMINED, "");
        attempts.note(doubt.trouble(), caller, claim.channel(), claim.socketId(), doubt.detail());
    }

    /// Something else that a socket asked for was refused.
    ///
    /// @param why as the client was told
    public void refused(
            Trouble trouble, Caller caller, String channel, String socketId, String why) {
        attempts.note(trouble, caller, channel, socketId, why);
    }

    private synchronized boolean mayDoubt(String network) {
        Instant now = clock.instant();
        if (Duration.between(second, now).abs().toMillis() >= 1_000) {
            second = now;
            thisSecond = 0;
            byNetwork.clear();
        }
        if (thisSecond >= DOUBTS_A_SECOND
                || byNetwork.getOrDefault(network, 0) >= DOUBTS_OF_ONE_NETWORK) {
            return false;
        }
        thisSecond++;
        byNetwork.merge(network, 1, Integer::sum);
        return true;
    }
}
