package org.veranda.server.realtime.webhooks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// What was heard and not yet taken up: each app's channels in a lane of their own, the shared ones in one more, so that
/// nobody's noise pushes out what others are to be told. One thread takes out.
final class Inbox {

    private final int mostOfEach;
    private final Map<String, AppQueue> queues = new ConcurrentHashMap<>();

    Inbox(int mostOfEach) {
        this.mostOfEach = mostOfEach;
    }

    void put(Happening happening) {
        queues.computeIfAbsent(happening.channel().scope(), _ -> new AppQueue(mostOfEach))
                .put(happening);
    }

    void take(int atMostOfEach, Consumer<Happening> taker) {
        for (AppQueue queue : queues.values()) {
            for (int i = 0; i < atMostOfEach; i++) {
                Happening next = queue.poll();
                if (next == null) {
                    break;
                }
                taker.accept(next);
            }
        }
    }

    int size() {
        return queues.values().stream().mapToInt(AppQueue::size).sum();
    }

    /// How many gave way.
    long lost() {
        return queues.values().stream().mapToLong(AppQueue::lost).sum();
    }
}
