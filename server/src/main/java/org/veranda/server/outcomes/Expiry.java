package org.veranda.server.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// How long a command may wait: its outcome is kept a day longer, so that none is carried out twice.
final class Expiry {

    static final Duration OLDEST = Duration.ofDays(29);
    static final Duration AHEAD = Duration.ofMinutes(15);
    static final Duration KEPT = Duration.ofDays(30);

    private Expiry() {}

    static boolean expired(CommandKey key, Instant now) {
        return outside(key.madeAt(), now)
                || (key.id().version() == 7 && outside(madeAt(key.id()), now));
    }

    private static boolean outside(Instant made, Instant now) {
        return made.isBefore(now.minus(OLDEST)) || made.isAfter(now.plus(AHEAD));
    }

    /// A UUIDv7 begins with 48 bits of milliseconds.
    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
