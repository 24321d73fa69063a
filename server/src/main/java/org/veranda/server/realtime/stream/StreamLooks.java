package org.veranda.server.realtime.stream;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Looks at the streams as often as it is told to, and tells where they end: every five seconds those who gave a cursor, every
/// thirty everyone. For one thread.
public final class StreamLooks {

    private static final Duration TO_CURSORS = Duration.ofSeconds(5);
    private static final Duration TO_EVERYONE = Duration.ofSeconds(30);

    private final Streams streams;
    private final LongSupplier clock;
    private final Due toCursors = new Due(TO_CURSORS);
    private final Due toEveryone = new Due(TO_EVERYONE);

    /// @param clock nanoseconds
    public StreamLooks(Streams streams, LongSupplier clock) {
        this.streams = streams;
        this.clock = clock;
    }

    public void look() {
        long now = clock.getAsLong();
        boolean cursors = toCursors.isDue(now);
        boolean everyone = toEveryone.isDue(now);
        streams.look(cursors || everyone, everyone);
    }

    /// Something that is due once in so long, on the average, too, for who asks a little late.
    private static final class Due {

        private final long every;
        private long next;
        private boolean asked;

        Due(Duration every) {
            this.every = every.toNanos();
        }

        boolean isDue(long now) {
            if (!asked) {
                asked = true;
                next = now + every;
            }
            boolean due = now - next >= 0;
            if (due) {
                next = Math.max(next, now - every) + every;
            }
            return due;
        }
    }
}
