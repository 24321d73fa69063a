package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One channel over all hubs. What happens in it happens under its lock, and reaches each hub's loop in that order: so all
/// subscribers see the same order, and whoever comes in between knows what lies before.
final class ChannelState {

    private final ChannelKey key;
    private final List<Share> shares = new ArrayList<>(2);
    private @Nullable Members members;
    private Instant countedAt = Instant.EPOCH.minusSeconds(1);
    private int sockets;
    private int counting;
    private boolean gone;

    ChannelState(ChannelKey key) {
        this.key = key;
    }

    ChannelKey key() {
        return key;
    }

    synchronized Optional<OccupiedChannel> occupied() {
        return sockets == 0
                ? Optional.empty()
                : Optional.of(
                        new OccupiedChannel(key, sockets, members == null ? 0 : members.size()));
    }

    synchronized List<String> memberIds() {
        return members == null ? List.of() : members.ids();
    }

    /// Who is in, as users; for presence channels.
    Members members() {
        if (members == null) {
            members = new Members();
        }
        return members;
    }

    int sockets() {
        return sockets;
    }

    /// When it was last told how many are in.
    Instant countedAt() {
        return countedAt;
    }

    void countedAt(Instant now) {
        countedAt = now;
    }

    /// Whether nobody is in it; a channel that was left to be forgotten takes nobody in any more.
    boolean isEmpty() {
        return sockets == 0;
    }

    boolean isGone() {
        return gone;
    }

    void go() {
        gone = true;
    }

    /// Whether anyone in it wants to hear how many there are.
    boolean isCounted() {
        return counting > 0;
    }

    /// True for the first socket of all.
    boolean enter(Hub hub, boolean counts) {
        counting += counts ? 1 : 0;
        share(hub).sockets++;
        return ++sockets == 1;
    }

    /// True for the last socket of all.
    boolean leave(Hub hub, boolean counts) {
        counting -= counts ? 1 : 0;
        Share share = share(hub);
        if (--share.sockets == 0) {
            shares.remove(share);
        }
        return --sockets == 0;
    }

    /// Brings a frame to the loops of all who are in.
    void tell(Frame frame, @Nullable Socket except) {
        for (Share share : shares) {
            Hub hub = share.hub;
            hub.execute(() -> hub.publish(key, frame, except));
        }
    }

    /// Brings a frame to the loops of all who are in and wanted.
    void tellThose(Frame frame, Predicate<Socket> wanted) {
        for (Share share : shares) {
            Hub hub = share.hub;
            hub.execute(() -> hub.publishTo(key, frame, wanted));
        }
    }

    private Share share(Hub hub) {
        for (Share share : shares) {
            if (share.hub == hub) {
                return share;
            }
        }
        Share share = new Share(hub);
        shares.add(share);
        return share;
    }

    /// What one hub has of the channel.
    private static final class Share {

        private final Hub hub;
        private int sockets;

        private Share(Hub hub) {
            this.hub = hub;
        }
    }
}
