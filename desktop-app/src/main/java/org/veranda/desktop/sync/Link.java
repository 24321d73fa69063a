package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.Backoff;
import org.veranda.desktop.connection.CloseAdvice;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.wire.PusherFrame;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// The life of the socket: opening, listening for silence, and coming back.
final class Link {

    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration SILENT = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofSeconds(5);

    private enum Phase {
        IDLE,
        OPENING,
        TALKING,
        WAITING,
        OVER
    }

    private final Backoff backoff;
    private Phase phase = Phase.IDLE;
    private @Nullable String socketId;
    private Instant lastReceived = Instant.MIN;
    private Instant since = Instant.MIN;
    private Instant retryAt = Instant.MAX;
    private boolean asked;
    private ConnectionState state = new ConnectionState.Connecting();

    Link(RandomGenerator random) {
        backoff = new Backoff(random);
    }

    /// The socket's name while it can be talked over.
    @Nullable String socketId() {
        return phase == Phase.TALKING ? socketId : null;
    }

    boolean over() {
        return phase == Phase.OVER;
    }

    /// How the link stands; while it is talking the streams know better.
    ConnectionState state() {
        return state;
    }

    void open(Instant now, List<Effect> out) {
        phase = Phase.OPENING;
        state = new ConnectionState.Connecting();
        lastReceived = now;
        asked = false;
        out.add(new Effect.OpenSocket());
    }

    void tryNow(Instant now, List<Effect> out) {
        if (phase == Phase.WAITING) {
            backoff.reset();
            open(now, out);
        }
    }

    void received(Instant now) {
        lastReceived = now;
        asked = false;
    }

    void established(String id, Instant now) {
        phase = Phase.TALKING;
        state = new ConnectionState.CatchingUp();
        socketId = id;
        since = now;
    }

    /// Everything is heard: the next failure is a first one again.
    void settled() {
        backoff.reset();
    }

    void failed(ContactFailure failure, Instant now) {
        await(failure.offlineReason(), now);
    }

    void closed(int code, Instant now, List<Effect> out) {
        boolean stable = phase == Phase.TALKING && since.plus(STABLE).isBefore(now);
        switch (CloseAdvice.of(code)) {
            case SIGN_IN_AGAIN -> end(SignedOutReason.SERVER);
            case STAY_AWAY -> stayAway();
            case RETURN_LATER -> await(reason(code), now);
            case RETURN_AT_ONCE -> {
                if (stable) {
                    open(now, out);
                } else {
                    await(OfflineReason.SERVER_BUSY, now);
                }
            }
        }
    }

    /// The socket is there but of no use.
    void abandon(OfflineReason reason, Instant now, List<Effect> out) {
        out.add(new Effect.CutSocket());
        await(reason, now);
    }

    void end(SignedOutReason reason) {
        phase = Phase.OVER;
        state = new ConnectionState.SignedOut(reason);
    }

    void tick(Instant now, List<Effect> out) {
        if (phase == Phase.WAITING && !retryAt.isAfter(now)) {
            open(now, out);
        } else if (phase == Phase.OPENING || phase == Phase.TALKING) {
            listen(now, out);
        }
    }

    private void listen(Instant now, List<Effect> out) {
        if (lastReceived.plus(SILENT).isBefore(now)) {
            abandon(OfflineReason.SILENT, now, out);
        } else if (phase == Phase.TALKING && !asked && lastReceived.plus(QUIET).isBefore(now)) {
            asked = true;
            out.add(new Effect.Send(new PusherFrame.Ping()));
        }
    }

    private void await(OfflineReason reason, Instant now) {
        phase = Phase.WAITING;
        retryAt = now.plus(backoff.next());
        state = new ConnectionState.Offline(reason, retryAt);
    }

    private void stayAway() {
        phase = Phase.WAITING;
        retryAt = Instant.MAX;
        state = new ConnectionState.Offline(OfflineReason.REFUSED, null);
    }

    private static OfflineReason reason(int code) {
        return code >= 4100 && code < 4200 ? OfflineReason.SERVER_BUSY : OfflineReason.UNREACHABLE;
    }
}
