package org.veranda.server.identity;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Remembers for a moment who acts in which session, so that a busy client costs one look a second.
/// Forgets everything as soon as any access changes on this node; other nodes lag by that moment.
@Component
class StandingSessions {

    private static final long MOMENT = Duration.ofMillis(800).toNanos();
    private static final int MOST = 10_000;

    private final Map<SessionId, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Seen(Actor actor, long at) {}

    Optional<Actor> find(SessionId id, Supplier<Optional<Actor>> look) {
        Seen known = seen.get(id);
        if (known != null && System.nanoTime() - known.at < MOMENT) {
            return Optional.of(known.actor);
        }
        long before = changes.get();
        long at = System.nanoTime();
        Optional<Actor> found = look.get();
        found.ifPresentOrElse(
                actor -> remember(id, new Seen(actor, at), before), () -> seen.remove(id));
        return found;
    }

    void forgetAll() {
        changes.incrementAndGet();
        seen.clear();
    }

    /// What was read before a change must not outlive it: hence the second look at the counter.
    private void remember(SessionId id, Seen found, long before) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(id, found);
        if (changes.get() != before) {
            seen.remove(id, found);
        }
    }
}
