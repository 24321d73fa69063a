package org.veranda.server.realtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;
import org.veranda.server.realtime.engine.Meters;

import java.time.Duration;
import java.time.Instant;

/// The operator's figures of what the engine does.
@Component
class RealtimeMetrics implements Meters {

    private final MeterRegistry registry;
    private final Counter frames;
    private final Counter writes;
    private final Timer reached;

    RealtimeMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.frames = registry.counter("veranda.realtime.frames.out");
        this.writes = registry.counter("veranda.realtime.writes");
        this.reached =
                Timer.builder("veranda.realtime.commit.to.socket")
                        .description("From the event's time to its way into the sockets of a hub")
                        .publishPercentileHistogram()
                        .register(registry);
    }

    @Override
    public void written(int count) {
        frames.increment(count);
        writes.increment();
    }

    @Override
    public void closed(int code) {
        registry.counter("veranda.realtime.closed", "code", Integer.toString(code)).increment();
    }

    @Override
    public void refused(String reason) {
        registry.counter("veranda.realtime.refused", "reason", reason).increment();
    }

    @Override
    public void reached(Instant eventTime) {
        reached.record(Duration.between(eventTime, Instant.now()));
    }
}
