package org.veranda.server.identity.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.springframework.stereotype.Component;
import org.veranda.server.problem.TooManyAttemptsException;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down an address that tries many names; the lockout of a name is another matter.
@Component
class SignInPace {

    private static final int MOST_ADDRESSES = 10_000;

    private final SignInLimits limits;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    SignInPace(SignInLimits limits) {
        this.limits = limits;
    }

    /// Goes on, or throws [TooManyAttemptsException].
    void attempt(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttemptsException(
                    "Too many sign-ins from this address. Wait before trying again.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, _ -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(limits.atOnce())
                                .refillGreedy(limits.aMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
