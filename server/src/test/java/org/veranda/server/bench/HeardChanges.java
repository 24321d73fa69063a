package org.veranda.server.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Times each change from the start of its request to the moment the second client has it.
final class HeardChanges {

    private static final String ROOM = "\\\"room\\\":{\\\"id\\\":";
    private static final String VERSION = "\\\"version\\\":";
    private static final int SECOND = 2;

    private final Map<Long, Change> underWay = new ConcurrentHashMap<>();
    private final Map<Long, Long> newest = new ConcurrentHashMap<>();
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
        int room = text.indexOf(ROOM);
        int version = room < 0 ? -1 : text.indexOf(VERSION, room);
        if (version >= 0) {
            heard(number(text, room + ROOM.length()), number(text, version + VERSION.length()));
        }
    }

    /// The other clients hear of a change later: what is no newer than the last that counted is of before.
    private void heard(long room, long version) {
        Change change = underWay.get(room);
        if (change != null
                && version > newest.getOrDefault(room, 0L)
                && change.heard().incrementAndGet() == SECOND) {
            newest.put(room, version);
            underWay.remove(room, change);
            if (measuring) {
                latencies.add(System.nanoTime() - change.start());
            }
        }
    }

    private static long number(String text, int start) {
        int end = start;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Long.parseLong(text, start, end, 10);
    }

    private record Change(long start, AtomicInteger heard) {}
}
