package org.veranda.server.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Lets resorts live on at a pace: pace 1 is life as it is, pace 20 is twenty times as busy.
final class Simulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration WORKING_DAY = Duration.ofHours(9);

    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("demo-simulator").daemon().factory());
    private final List<LivingResort> resorts;
    private final Duration tick = Duration.ofSeconds(1);
    private final Duration lived;
    private Duration sinceMorning = Duration.ofHours(4);

    Simulator(List<LivingResort> resorts, double pace) {
        this.resorts = List.copyOf(resorts);
        this.lived = Duration.ofMillis(Math.round(tick.toMillis() * pace));
    }

    /// It is always a working day in the demo, whatever the hour outside.
    @SuppressWarnings("FutureReturnValueIgnored") // a tick catches what goes wrong in it
    void start() {
        ticks.scheduleWithFixedDelay(
                this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        sinceMorning = sinceMorning.plus(lived);
        if (sinceMorning.compareTo(WORKING_DAY) >= 0) {
            sinceMorning = Duration.ZERO;
        }
        for (LivingResort resort : resorts) {
            try {
                resort.live(MORNING.plus(sinceMorning), lived);
            } catch (RuntimeException e) {
                LOG.warn("The simulator lost a moment", e);
            }
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
