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
    private static final Duration LONGEST = Duration.ofHours(1);

    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("demo-simulator").daemon().factory());
    private final List<LivingResort> resorts;
    private final DemoRollouts rollouts;
    private final double pace;
    private long lastTick = System.nanoTime();
    private Duration sinceMorning = Duration.ofHours(4);

    Simulator(List<LivingResort> resorts, DemoRollouts rollouts, double pace) {
        this.resorts = List.copyOf(resorts);
        this.rollouts = rollouts;
        this.pace = pace;
    }

    /// It is always a working day in the demo, whatever the hour outside.
    @SuppressWarnings("FutureReturnValueIgnored") // a tick catches what goes wrong in it
    void start() {
        ticks.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        ticks.scheduleWithFixedDelay(this::tend, 30, 30, TimeUnit.SECONDS);
    }

    private void tick() {
        Duration lived = livedSinceLastTick();
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

    private void tend() {
        for (LivingResort resort : resorts) {
            try {
                resort.tend(rollouts);
            } catch (RuntimeException e) {
                LOG.warn("Nobody saw to the firmware for a moment", e);
            }
        }
    }

    /// A busy machine ticks late; what it missed is lived in one go, up to an hour.
    private Duration livedSinceLastTick() {
        long now = System.nanoTime();
        Duration lived = Duration.ofNanos(Math.round((now - lastTick) * pace));
        lastTick = now;
        return lived.compareTo(LONGEST) > 0 ? LONGEST : lived;
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
