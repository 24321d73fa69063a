package org.veranda.desktop.store;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes ids of version 7: they sort by the moment they were made.
final class CommandIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CommandIds() {}

    static UUID at(long millis) {
        long high = (millis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
