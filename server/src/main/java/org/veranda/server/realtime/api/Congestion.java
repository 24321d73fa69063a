package org.veranda.server.realtime.api;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.api.request.CallRefused;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Takes no more events while the loops have not come to what they were told seconds ago: what waits for a loop waits in
/// memory. Whoever publishes sends a question along now and then, and looks how long it waits. For any thread.
final class Congestion {

    static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private final Supplier<? extends CompletableFuture<?>> question;
    private final LongSupplier nanos;
    private @Nullable CompletableFuture<?> asked;
    private long askedAt;

    /// @param question answered when every loop came to it
    Congestion(Supplier<? extends CompletableFuture<?>> question, LongSupplier nanos) {
        this.question = question;
        this.nanos = nanos;
    }

    synchronized void require() {
        long now = nanos.getAsLong();
        if (asked == null || (asked.isDone() && now - askedAt >= BETWEEN)) {
            asked = question.get();
            askedAt = now;
        } else if (!asked.isDone() && now - askedAt >= PATIENCE) {
            throw CallRefused.busy();
        }
    }
}
