package org.veranda.server.realtime.protocol.limit;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.connection.Closing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many sockets may be open: of one network address, of one app, and in all. For any thread.
///
/// A guest is who has shown no good signature. Where somebody has, guests do not keep the others out: the one who has been
/// there longest makes room where there is none left, and those who come have more than guests can easily use up.
public final class Seats {

    /// The app has as many sockets as it may have.
    public static final Closing OVER_QUOTA =
            new Closing(4004, "Application is over connection quota");

    /// How many channels a socket may be in where all of an address are in as many.
    private static final int CHANNELS_OF_A_SOCKET = 20;

    /// What part of an address's sockets may be opened anew each second.
    private static final int PART = 25;

    /// And what part of them on top where somebody has shown a good signature.
    private static final int PART_OF_REGULARS = 5;

    private final int all;
    private final int ofOneAddress;
    private final long channelsOfOneAddress;
    private final Allowances<Comer> opened;
    private final Allowances<Comer> openedByRegulars;
    private final Map<Comer, Integer> channels = new HashMap<>();
    private final Map<String, Integer> byNetwork = new HashMap<>();
    private final Map<String, Integer> byApp = new HashMap<>();
    private final Guests guests = new Guests();
    private final Regulars regulars = new Regulars();
    private int count;

    public Seats(int all, int ofOneAddress) {
        this.all = all;
        this.ofOneAddress = ofOneAddress;
        this.channelsOfOneAddress = (long) CHANNELS_OF_A_SOCKET * ofOneAddress;
        this.opened =
                new Allowances<>(
                        (int) Math.min(Integer.MAX_VALUE, 2L * ofOneAddress),
                        Math.max(1, ofOneAddress / PART));
        this.openedByRegulars =
                new Allowances<>(ofOneAddress, Math.max(1, ofOneAddress / PART_OF_REGULARS));
    }

    /// What came of asking for a place.
    public sealed interface Place permits Seat, None {}

    /// What came of asking for room in a channel.
    public enum Room {
        TAKEN,
        FULL,
        /// The socket is gone and wants no answer.
        GONE
    }

    /// There is none left.
    public record None(Closing why) implements Place {}

    /// A place for one socket. All of an address may come back twice at once, and then some of them a second.
    public synchronized Place take(String network, App app, long now) {
        Comer comer = new Comer(network, app.id());
        Optional<Closing> want = wantOfRoom(network, app, now);
        if (!opened.take(comer, now) && regulars.knows(comer, now)) {
            openedByRegulars.take(comer, now);
        }
        if (want.isPresent()) {
            return new None(want.get());
        }
        if (isFull(network)) {
            guests.first(network).ifPresent(Seat::makeRoom);
        }
        count++;
        byNetwork.merge(network, 1, Integer::sum);
        byApp.merge(app.id(), 1, Integer::sum);
        Seat seat = new Seat(comer);
        guests.add(network, seat);
        return seat;
    }

    /// Why a place would be refused; takes none.
    public synchronized Optional<Closing> wantOfRoom(String network, App app, long now) {
        Comer comer = new Comer(network, app.id());
        boolean known = regulars.knows(comer, now);
        int most = app.limits().connections();
        if (opened.isEmpty(comer, now) && !(known && !openedByRegulars.isEmpty(comer, now))) {
            return Optional.of(Closing.TOO_MANY_OPENS);
        }
        if (most > 0 && byApp.getOrDefault(app.id(), 0) >= most) {
            return Optional.of(OVER_QUOTA);
        }
        boolean roomIsMade = known && guests.first(network).isPresent();
        return isFull(network) && !roomIsMade
                ? Optional.of(Closing.OVER_CAPACITY)
                : Optional.empty();
    }

    /// There is no room at that address, or nowhere.
    private boolean isFull(String network) {
        return count >= all || byNetwork.getOrDefault(network, 0) >= ofOneAddress;
    }

    private void free(Comer comer, int itsChannels) {
        count--;
        leaveChannels(comer, itsChannels);
        byNetwork.computeIfPresent(comer.network(), (_, there) -> there == 1 ? null : there - 1);
        byApp.computeIfPresent(comer.appId(), (_, there) -> there == 1 ? null : there - 1);
    }

    private void leaveChannels(Comer comer, int some) {
        channels.computeIfPresent(comer, (_, there) -> there == some ? null : there - some);
    }

    /// What one socket holds until it is gone: its place, and those in channels.
    public final class Seat implements Place {

        private final Comer comer;
        private volatile boolean proven;
        private int itsChannels;
        private boolean left;
        private boolean madeRoom;
        private @Nullable Runnable goodbye;

        private Seat(Comer comer) {
            this.comer = comer;
        }

        Comer comer() {
            return comer;
        }

        /// Its client has shown a good signature, and is a guest no more: what opening it cost is given back.
        public void prove(long now) {
            if (proven) {
                return;
            }
            synchronized (Seats.this) {
                if (!left && !proven) {
                    proven = true;
                    guests.remove(comer.network(), this);
                    opened.giveBack(comer, now);
                    regulars.note(comer, now);
                }
            }
        }

        /// What is to be done, on any thread, when it is to make room.
        public void whenDisplaced(Runnable task) {
            synchronized (Seats.this) {
                goodbye = task;
                if (!madeRoom) {
                    return;
                }
            }
            task.run();
        }

        private void makeRoom() {
            madeRoom = true;
            leave();
            if (goodbye != null) {
                goodbye.run();
            }
        }

        /// Room for one more channel, unless those of that app at that address are in too many.
        public Room takeChannel() {
            synchronized (Seats.this) {
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

        public void freeChannel() {
            synchronized (Seats.this) {
                if (!left) {
                    itsChannels--;
                    leaveChannels(comer, 1);
                }
            }
        }

        /// Leaving twice changes nothing.
        public void leave() {
            synchronized (Seats.this) {
                if (!left) {
                    left = true;
                    guests.remove(comer.network(), this);
                    free(comer, itsChannels);
                }
            }
        }
    }
}
