package org.veranda.server.realtime.engine;

import java.security.SecureRandom;
import java.util.function.Predicate;

/// Socket ids as Pusher clients know them, `digits.digits`, and not to be guessed.
final class SocketIds {

    private static final int BOUND = 2_000_000_000;

    private final SecureRandom random = new SecureRandom();

    String next(Predicate<String> taken) {
        String id;
        do {
            id = number() + "." + number();
        } while (taken.test(id));
        return id;
    }

    private int number() {
        return 1 + random.nextInt(BOUND);
    }
}
