package org.veranda.server.outcomes;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Makes UUIDv7s as clients do.
final class Uuid7 {

    private Uuid7() {}

    static UUID now() {
        return at(Instant.now());
    }

    static UUID at(Instant time) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = time.toEpochMilli() << 16 | 0x7000 | random.nextLong(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
