package org.veranda.server.realtime.watch;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How long events took from their commit to the sockets, in the last five minutes. For any thread.
@Component
public final class Latency {

    private static final double MEDIAN = 0.5;
    private static final double TAIL = 0.99;

    private final Timer recent =
            Timer.builder("recent")
                    .publishPercentiles(MEDIAN, TAIL)
                    .distributionStatisticExpiry(Duration.ofMinutes(5))
                    .distributionStatisticBufferLength(5)
                    .register(new SimpleMeterRegistry());

    /// Half of the events were faster than `p50Millis`, all but one of a hundred than `p99Millis`.
    public record Lately(double p50Millis, double p99Millis) {}

    public void took(Duration time) {
        recent.record(time);
    }

    /// Empty when no event came in that time.
    public Optional<Lately> lately() {
        HistogramSnapshot snapshot = recent.takeSnapshot();
        double median = millis(snapshot, MEDIAN);
        double tail = millis(snapshot, TAIL);
        return tail > 0 ? Optional.of(new Lately(median, tail)) : Optional.empty();
    }

    private static double millis(HistogramSnapshot snapshot, double percentile) {
        for (ValueAtPercentile value : snapshot.percentileValues()) {
            if (value.percentile() == percentile) {
                return value.value(TimeUnit.MILLISECONDS);
            }
        }
        return 0;
    }
}
