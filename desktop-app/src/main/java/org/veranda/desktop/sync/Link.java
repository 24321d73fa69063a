package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
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
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration ASLEEP = Duration.ofSeconds(5);

    private enum Phase {
        IDLE,
        OPENING,
        TALKING,
        WAITING,
        OVER
    }

    private final Return comingBack;
    private Phase phase = Phase.IDLE;
    private @Nullable String socketId;
    private Instant lastReceived = Instant.MIN;
    private Instant lastTick = Instant.MAX;
    private Instant answerBy = Instant.MAX;
    private boolean asked;
    private ConnectionState state = new ConnectionState.Connecting();

    Link(RandomGenerator random) {
        comingBack = new Return(random);
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

    /// Who was offline stays so until the socket is there.
    void open(Instant now, List<Effect> out) {
        phase = Phase.OPENING;
        state = attempting(now);
        received(now);
        out.add(new Effect.OpenSocket());
    }

    private ConnectionState attempting(Instant now) {
        if (state instanceof ConnectionState.Offline(var reason, @Nullable Instant retryAt)) {
            boolean due = retryAt != null && !retryAt.isAfter(now);
            return due ? state : new ConnectionState.Offline(reason, now);
        }
        return new ConnectionState.Connecting();
    }

    /// Somebody doubts that the link is as it should be.
    void tryNow(Instant now, List<Effect> out) {
        switch (phase) {
            case WAITING -> {
                comingBack.settled();
                open(now, out);
            }
            case TALKING -> probe(now, out);
            case IDLE, OPENING, OVER -> {}
        }
    }

    /// What was begun over another network leads nowhere.
    void networkGained(Instant now, List<Effect> out) {
        if (phase == Phase.OPENING) {
            open(now, out);
        } else {
            tryNow(now, out);
        }
    }

    void received(Instant now) {
        lastReceived = now;
        answerBy = Instant.MAX;
        asked = false;
    }

    void established(String id) {
        phase = Phase.TALKING;
        state = new ConnectionState.CatchingUp();
        socketId = id;
    }

    /// Everything is heard: the next failure is a first one again.
    void settled() {
        comingBack.settled();
    }

    void failed(ContactFailure failure, Instant now) {
        await(failure.offlineReason(), comingBack.later(now));
    }

    void closed(int code, Instant now, List<Effect> out) {
        OfflineReason reason =
                code >= 4100 && code < 4300 ? OfflineReason.SERVER_BUSY : OfflineReason.UNREACHABLE;
        switch (CloseAdvice.of(code)) {
            case SIGN_IN_AGAIN -> end(SignedOutReason.SERVER);
            case STAY_AWAY -> await(OfflineReason.REFUSED, Instant.MAX);
            case RETURN_LATER -> await(reason, comingBack.later(now));
            case RETURN_AFTER_A_SECOND -> await(reason, comingBack.afterASecond(now));
            case RETURN_AT_ONCE -> {
                await(reason, comingBack.atOnce(now));
                comeBack(now, out);
            }
        }
    }

    /// The socket is there but of no use.
    void abandon(OfflineReason reason, Instant now, List<Effect> out) {
        out.add(new Effect.CutSocket());
        await(reason, comingBack.later(now));
    }

    void end(SignedOutReason reason) {
        phase = Phase.OVER;
        state = new ConnectionState.SignedOut(reason);
    }

    void tick(Instant now, List<Effect> out) {
        boolean slept = lastTick.isBefore(now.minus(ASLEEP));
        lastTick = now;
        boolean refused =
                state instanceof ConnectionState.Offline(_, var retryAt) && retryAt == null;
        if (slept && !refused) {
            wake(now, out);
        } else if (phase == Phase.WAITING) {
            comeBack(now, out);
        } else {
            listen(now, out);
        }
    }

    /// The machine slept: the socket is most likely gone, and nobody said so.
    private void wake(Instant now, List<Effect> out) {
        if (phase == Phase.TALKING && lastReceived.plus(SILENT).isBefore(now)) {
            out.add(new Effect.CutSocket());
            open(now, out);
        } else {
            networkGained(now, out);
        }
    }

    private void comeBack(Instant now, List<Effect> out) {
        if (state instanceof ConnectionState.Offline(_, @Nullable Instant retryAt)
                && retryAt != null
                && !retryAt.isAfter(now)) {
            open(now, out);
        }
    }

    private void listen(Instant now, List<Effect> out) {
        if (phase != Phase.OPENING && phase != Phase.TALKING) {
            return;
        }
        if (lastReceived.plus(SILENT).isBefore(now) || answerBy.isBefore(now)) {
            abandon(OfflineReason.SILENT, now, out);
        } else if (phase == Phase.TALKING && !asked && lastReceived.plus(QUIET).isBefore(now)) {
            asked = true;
            out.add(new Effect.Send(new PusherFrame.Ping()));
        }
    }

    private void probe(Instant now, List<Effect> out) {
        asked = true;
        answerBy = now.plus(ANSWER);
        out.add(new Effect.Send(new PusherFrame.Ping()));
    }

    private void await(OfflineReason reason, Instant retryAt) {
        phase = Phase.WAITING;
        state = new ConnectionState.Offline(reason, retryAt.equals(Instant.MAX) ? null : retryAt);
    }
}
