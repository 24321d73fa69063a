package org.veranda.server.realtime.webhooks.inbox;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/// What was heard and not yet taken up: each app's own channels in a lane, each tenant's in one, and each user's and
/// device's in a smaller one, so that nobody's noise pushes out what others are to be told. One thread takes out.
public final class Inbox {

    private static final int PART_OF_ONE_CHANNEL = 20;

    private final int mostOfEach;
    private final Map<Lane, AppQueue> queues = new ConcurrentHashMap<>();
    private final LongAdder lost = new LongAdder();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean awaited;

    public Inbox(int mostOfEach) {
        this.mostOfEach = mostOfEach;
    }

    /// Whose it is: an app's by its id, a tenant's, or that of one shared channel.
    private record Lane(String scope, String of, boolean isOneChannel) {

        private static Lane of(ChannelKey channel) {
            return channel.isShared()
                    ? new ChannelName(channel.name())
                            .tenant()
                            .map(tenant -> new Lane(channel.scope(), tenant.toString(), false))
                            .orElseGet(() -> new Lane(channel.scope(), channel.name(), true))
                    : new Lane(channel.scope(), "", false);
        }
    }

    void put(Happening happening) {
        queues.compute(
                Lane.of(happening.channel()),
                (lane, known) -> {
                    AppQueue queue = known == null ? queue(lane) : known;
                    queue.put(happening);
                    return queue;
                });
        if (awaited) {
            wake();
        }
    }

    /// Waits until something is put in or who waits is woken; at once, when there is something already.
    public void await(Duration atMost) throws InterruptedException {
        awaited = true;
        if (queues.isEmpty()) {
            var _ = news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        }
        awaited = false;
        news.drainPermits();
    }

    public void wake() {
        awaited = false;
        news.release();
    }

    private AppQueue queue(Lane lane) {
        int most = lane.isOneChannel ? Math.ceilDiv(mostOfEach, PART_OF_ONE_CHANNEL) : mostOfEach;
        return new AppQueue(most, lost::increment);
    }

    public void take(int atMostOfEach, Consumer<Happening> taker) {
        for (Lane lane : queues.keySet()) {
            List<Happening> taken = new ArrayList<>();
            queues.computeIfPresent(lane, (_, queue) -> rest(queue, atMostOfEach, taken));
            taken.forEach(taker);
        }
    }

    /// Nothing is kept of a lane that is empty.
    private static @Nullable AppQueue rest(AppQueue queue, int atMost, List<Happening> taken) {
        while (taken.size() < atMost) {
            Happening next = queue.poll();
            if (next == null) {
                return null;
            }
            taken.add(next);
        }
        return queue;
    }

    public int size() {
        return queues.values().stream().mapToInt(AppQueue::size).sum();
    }

    /// How many gave way.
    public long lost() {
        return lost.sum();
    }
}
