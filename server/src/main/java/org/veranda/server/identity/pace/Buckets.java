package org.veranda.server.identity.pace;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.veranda.server.problem.TooManyAttemptsException;

import java.io.Serial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// One allowance for each caller; of more callers than it remembers, those that were quiet longest start anew.
final class Buckets<K> {

    private static final int MOST_CALLERS = 10_000;

    private final long atOnce;
    private final long aMinute;
    private final Map<K, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Serial private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                    return size() > MOST_CALLERS;
                }
            };

    Buckets(long atOnce, long aMinute) {
        this.atOnce = atOnce;
        this.aMinute = aMinute;
    }

    /// Goes on, or says how long to wait.
    void take(K caller, String refusal) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttemptsException(
                    refusal, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(K caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller, _ -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(atOnce).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build();
    }
}
