package org.veranda.server.realtime.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How many sockets may be open: of one network address, and in all. For any thread.
public final class Seats {

    private final int all;
    private final int ofOneAddress;
    private final Map<String, Integer> taken = new HashMap<>();
    private int count;

    public Seats(int all, int ofOneAddress) {
        this.all = all;
        this.ofOneAddress = ofOneAddress;
    }

    /// A place for one socket; empty when there is none left.
    synchronized Optional<Seat> take(String network) {
        int there = taken.getOrDefault(network, 0);
        if (count >= all || there >= ofOneAddress) {
            return Optional.empty();
        }
        count++;
        taken.put(network, there + 1);
        return Optional.of(new Seat(network));
    }

    private synchronized void free(String network) {
        count--;
        taken.computeIfPresent(network, (_, there) -> there == 1 ? null : there - 1);
    }

    /// What one socket holds until it is gone.
    final class Seat {

        private final String network;
        private boolean left;

        private Seat(String network) {
            this.network = network;
        }

        /// Leaving twice changes nothing.
        void leave() {
            synchronized (Seats.this) {
                if (!left) {
                    left = true;
                    free(network);
                }
            }
        }
    }
}
