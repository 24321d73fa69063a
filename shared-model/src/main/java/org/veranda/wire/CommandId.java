package org.veranda.wire;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes ids for commands: UUIDs of version 7 (RFC 9562), which sort by the moment they were made.
public final class CommandId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CommandId() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /// @param millis since 1970 began, UTC
    public static UUID at(long millis) {
        long high = (millis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
