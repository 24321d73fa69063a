package org.veranda.server.bench;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Times each change from the start of its request to the moment the second client has it.
final class HeardChanges {

    private static final String ROOM = "\\\"room\\\":{\\\"id\\\":";
    private static final int SECOND = 2;

    private final Map<Long, Change> underWay = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private volatile boolean measuring;

    /// Whether a change of that room may start: the one before must have been heard.
    boolean begin(long room) {
        return underWay.putIfAbsent(room, new Change(System.nanoTime(), new AtomicInteger()))
                == null;
    }

    /// The change did not happen.
    void forget(long room) {
        underWay.remove(room);
    }

    void measure() {
        measuring = true;
    }

    Latencies latencies() {
        return latencies;
    }

    /// Changes that a second client never heard of.
    int unheard() {
        return underWay.size();
    }

    void frame(String text) {
        roomOf(text).ifPresent(this::heard);
    }

    private void heard(long room) {
        Change change = underWay.get(room);
        if (change != null && change.heard().incrementAndGet() == SECOND) {
            underWay.remove(room, change);
            if (measuring) {
                latencies.add(System.nanoTime() - change.start());
            }
        }
    }

    private static Optional<Long> roomOf(String text) {
        int start = text.indexOf(ROOM);
        if (start < 0) {
            return Optional.empty();
        }
        int end = start + ROOM.length();
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Optional.of(Long.valueOf(text.substring(start + ROOM.length(), end)));
    }

    private record Change(long start, AtomicInteger heard) {}
}
