package org.veranda.server.realtime.protocol.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where somebody has shown a good signature of late; of more than it remembers, the oldest are forgotten. Guarded by [Seats].
final class Regulars {

    private static final long LATE_NANOS = Duration.ofHours(1).toNanos();
    private static final int MOST = 10_000;

    private final Map<Comer, Long> seen = new LinkedHashMap<>();

    void note(Comer comer, long now) {
        seen.remove(comer);
        seen.put(comer, now);
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
    }

    boolean knows(Comer comer, long now) {
        Long last = seen.get(comer);
        return last != null && now - last < LATE_NANOS;
    }
}
