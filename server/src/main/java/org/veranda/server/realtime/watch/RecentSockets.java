package org.veranda.server.realtime.watch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The socket ids that were given out last, by address: most signatures for a wrong socket are for one that the same client
/// had before. For any thread.
final class RecentSockets {

    private static final int KEPT = 2_048;
    private static final int OF_ONE_ADDRESS = 32;

    private final Deque<Given> given = new ArrayDeque<>(KEPT);

    private record Given(String address, String socketId) {}

    synchronized void add(String address, String socketId) {
        if (given.size() == KEPT) {
            given.removeLast();
        }
        given.addFirst(new Given(address, socketId));
    }

    synchronized List<String> of(String address) {
        return given.stream()
                .filter(one -> one.address().equals(address))
                .map(Given::socketId)
                .limit(OF_ONE_ADDRESS)
                .toList();
    }
}
