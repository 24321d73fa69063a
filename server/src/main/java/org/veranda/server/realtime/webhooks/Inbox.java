package org.veranda.server.realtime.webhooks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// What was heard and not yet taken up: each app's channels in a lane of their own, the shared ones in one more, so that
/// nobody's noise pushes out what others are to be told. One thread takes out.
final class Inbox {

    private final int mostOfEach;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Inbox(int mostOfEach) {
        this.mostOfEach = mostOfEach;
    }

    void put(Happening happening) {
        lanes.computeIfAbsent(happening.channel().scope(), _ -> new Lane(mostOfEach))
                .put(happening);
    }

    void take(int atMostOfEach, Consumer<Happening> taker) {
        for (Lane lane : lanes.values()) {
            for (int i = 0; i < atMostOfEach; i++) {
                Happening next = lane.poll();
                if (next == null) {
                    break;
                }
                taker.accept(next);
            }
        }
    }

    int size() {
        return lanes.values().stream().mapToInt(Lane::size).sum();
    }

    /// How many gave way.
    long lost() {
        return lanes.values().stream().mapToLong(Lane::lost).sum();
    }
}
