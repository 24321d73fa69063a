package org.veranda.server.realtime;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.veranda.server.realtime.channels.NodeChannels;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.stream.StreamLooks;
import org.veranda.server.realtime.stream.Streams;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Makes the engine look after its sockets every second and after its streams every 400 ms.
@Component
class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private static final long LOOK_MILLIS = 400;
    private static final long TICK_MILLIS = 1_000;

    private final Engine engine;
    private final NodeChannels channels;
    private final StreamLooks looks;
    private @Nullable ScheduledExecutorService timer;
    private volatile boolean blind;

    Clockwork(Engine engine, NodeChannels channels, Streams realtimeStreams) {
        this.engine = engine;
        this.channels = channels;
        this.looks = new StreamLooks(realtimeStreams, System::nanoTime);
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newScheduledThreadPool(
                        2, Thread.ofPlatform().daemon().name("realtime-clock-", 0).factory());
        every(started, LOOK_MILLIS, this::look);
        every(started, TICK_MILLIS, () -> engine.onEachHub(Hub::tick));
        every(started, TICK_MILLIS, channels::tick);
        timer = started;
    }

    static void every(ScheduledExecutorService timer, long millis, Runnable work) {
        var _ = timer.scheduleWithFixedDelay(guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    /// The timer forgets work that throws.
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Throwable e) {
                LOG.error("Cannot do what is due; trying again when it is due again", e);
            }
        };
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /// A look that fails is told once; clients notice by the missing `stream.head`, and the next look tries again.
    private void look() {
        try {
            looks.look();
            blind = false;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.warn("Cannot look at the streams' tails for now: {}", e.toString());
            }
            blind = true;
        }
    }
}
