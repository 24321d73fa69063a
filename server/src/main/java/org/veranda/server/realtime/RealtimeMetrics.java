package org.veranda.server.realtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.watch.Latency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// The operator's figures of what the engine does.
@Component
class RealtimeMetrics implements Meters {

    private static final String CLOSED = "veranda.realtime.closed";
    private static final String REFUSED = "veranda.realtime.refused";

    /// Shown from the start, at zero, so that an alert sees the first of them.
    private static final List<Integer> CODES =
            List.of(
                    1002, 1003, 1007, 1009, 1011, 4001, 4003, 4004, 4007, 4008, 4009, 4100, 4200,
                    4201);

    private static final List<String> REASONS =
            List.of(
                    "AuthError",
                    "InvalidChannel",
                    "InvalidChannelData",
                    "LimitReached",
                    "RateLimited",
                    "client_event",
                    "malformed",
                    "pace",
                    "signin");

    private static final Duration[] BUCKETS =
            IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Counter frames;
    private final Counter writes;
    private final Counter missed;
    private final Timer reached;
    private final Latency latency;

    RealtimeMetrics(MeterRegistry registry, Latency latency) {
        this.registry = registry;
        this.latency = latency;
        this.frames = registry.counter("veranda.realtime.frames.out");
        this.writes = registry.counter("veranda.realtime.writes");
        this.missed = registry.counter("veranda.realtime.missed");
        this.reached =
                Timer.builder("veranda.realtime.commit.to.socket")
                        .description("From the event's time to its way into the sockets of a hub")
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry);
        CODES.forEach(code -> registry.counter(CLOSED, "code", Integer.toString(code)));
        REASONS.forEach(reason -> registry.counter(REFUSED, "reason", reason));
    }

    @Override
    public void written(int count) {
        frames.increment(count);
        writes.increment();
    }

    @Override
    public void closed(int code) {
        registry.counter(CLOSED, "code", Integer.toString(code)).increment();
    }

    @Override
    public void refused(String reason) {
        registry.counter(REFUSED, "reason", reason).increment();
    }

    @Override
    public void missed() {
        missed.increment();
    }

    @Override
    public void reached(Instant eventTime) {
        Duration time = Duration.between(eventTime, Instant.now());
        reached.record(time);
        latency.took(time);
    }
}
