package org.veranda.server.realtime.webhooks;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// What was heard and not yet taken up; bounded. When it is full the oldest gives way, for the latest says how things
/// are. Putting in never waits; one thread takes out.
final class Inbox {

    private final int most;
    private final Queue<Happening> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();

    Inbox(int most) {
        this.most = most;
    }

    void put(Happening happening) {
        heard.add(happening);
        if (size.incrementAndGet() > most && heard.poll() != null) {
            size.decrementAndGet();
            lost.incrementAndGet();
        }
    }

    void take(int atMost, Consumer<Happening> taker) {
        for (int i = 0; i < atMost; i++) {
            Happening next = heard.poll();
            if (next == null) {
                return;
            }
            size.decrementAndGet();
            taker.accept(next);
        }
    }

    /// How many gave way.
    long lost() {
        return lost.get();
    }
}
