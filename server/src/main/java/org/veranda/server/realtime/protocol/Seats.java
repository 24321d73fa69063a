package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.connection.Closing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many sockets may be open: of one network address, of one app, and in all. For any thread.
public final class Seats {

    /// The app has as many sockets as it may have.
    static final Closing OVER_QUOTA = new Closing(4004, "Application is over connection quota");

    /// How many channels a socket may be in where all of an address are in as many.
    private static final int CHANNELS_OF_A_SOCKET = 20;

    /// What part of an address's sockets may be opened anew each second.
    private static final int PART = 25;

    private final int all;
    private final int ofOneAddress;
    private final long channelsOfOneAddress;
    private final Allowances<Comer> opened;
    private final Map<Comer, Integer> channels = new HashMap<>();
    private final Map<String, Integer> byNetwork = new HashMap<>();
    private final Map<String, Integer> byApp = new HashMap<>();
    private int count;

    public Seats(int all, int ofOneAddress) {
        this.all = all;
        this.ofOneAddress = ofOneAddress;
        this.channelsOfOneAddress = (long) CHANNELS_OF_A_SOCKET * ofOneAddress;
        this.opened =
                new Allowances<>(
                        (int) Math.min(Integer.MAX_VALUE, 2L * ofOneAddress),
                        Math.max(1, ofOneAddress / PART));
    }

    /// Those of one app at one address.
    private record Comer(String network, String appId) {}

    /// What came of asking for a place.
    sealed interface Place permits Seat, None {}

    /// What came of asking for room in a channel.
    enum Room {
        TAKEN,
        FULL,
        /// The socket is gone and wants no answer.
        GONE
    }

    /// There is none left.
    record None(Closing why) implements Place {}

    /// A place for one socket. All of an address may come back twice at once, and then some of them a second.
    synchronized Place take(String network, App app, long now) {
        Optional<Closing> want = wantOfRoom(network, app, now);
        opened.take(new Comer(network, app.id()), now);
        if (want.isPresent()) {
            return new None(want.get());
        }
        count++;
        byNetwork.merge(network, 1, Integer::sum);
        byApp.merge(app.id(), 1, Integer::sum);
        return new Seat(network, app.id());
    }

    /// Why a place would be refused; takes none.
    synchronized Optional<Closing> wantOfRoom(String network, App app, long now) {
        int most = app.limits().connections();
        if (opened.isEmpty(new Comer(network, app.id()), now)) {
            return Optional.of(Closing.TOO_MANY_OPENS);
        }
        if (most > 0 && byApp.getOrDefault(app.id(), 0) >= most) {
            return Optional.of(OVER_QUOTA);
        }
        return count >= all || byNetwork.getOrDefault(network, 0) >= ofOneAddress
                ? Optional.of(Closing.OVER_CAPACITY)
                : Optional.empty();
    }

    private synchronized void free(String network, String appId, int itsChannels) {
        count--;
        leave(new Comer(network, appId), itsChannels);
        byNetwork.computeIfPresent(network, (_, there) -> there == 1 ? null : there - 1);
        byApp.computeIfPresent(appId, (_, there) -> there == 1 ? null : there - 1);
    }

    private void leave(Comer comer, int some) {
        channels.computeIfPresent(comer, (_, there) -> there == some ? null : there - some);
    }

    /// What one socket holds until it is gone: its place, and those in channels.
    final class Seat implements Place {

        private final String network;
        private final String appId;
        private int itsChannels;
        private boolean left;

        private Seat(String network, String appId) {
            this.network = network;
            this.appId = appId;
        }

        String network() {
            return network;
        }

        String appId() {
            return appId;
        }

        /// Room for one more channel, unless those of that app at that address are in too many.
        Room takeChannel() {
            synchronized (Seats.this) {
                Comer comer = new Comer(network, appId);
                if (left) {
                    return Room.GONE;
                }
                if (channels.getOrDefault(comer, 0) >= channelsOfOneAddress) {
                    return Room.FULL;
                }
                itsChannels++;
                channels.merge(comer, 1, Integer::sum);
                return Room.TAKEN;
            }
        }

        void freeChannel() {
            synchronized (Seats.this) {
                if (!left) {
                    itsChannels--;
                    Seats.this.leave(new Comer(network, appId), 1);
                }
            }
        }

        /// Leaving twice changes nothing.
        void leave() {
            synchronized (Seats.this) {
                if (!left) {
                    left = true;
                    free(network, appId, itsChannels);
                }
            }
        }
    }
}
