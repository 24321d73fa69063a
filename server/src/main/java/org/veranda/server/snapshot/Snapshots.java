package org.veranda.server.snapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.wire.Cursor;
import org.veranda.wire.WireCodec;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Snapshots, built once and shared by all who may see the same while nothing has happened. When much
/// happens and thousands ask at once, those who wait share the next one: never more than one is being
/// built, and none is older than the question.
@Component
class Snapshots {

    private static final Duration KEPT_UNUSED = Duration.ofMinutes(2);

    private final TenantViews views;
    private final WireCodec codec;
    private final Kept<Key, Slot> slots = new Kept<>(Slot::new, System::nanoTime);

    Snapshots(TenantViews views, WireCodec codec) {
        this.views = views;
        this.codec = codec;
    }

    /// The current tenant's, without its first brace.
    SharedText get(TenantId tenant, boolean guests) {
        Key key = new Key(tenant, guests);
        long askedAt = System.nanoTime();
        return slots.use(key, slot -> slot.get(key, askedAt));
    }

    /// A resort that nobody asks for costs no memory for long, however many resorts there are.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forgetUnused() {
        slots.forgetUnusedFor(KEPT_UNUSED);
    }

    private record Key(TenantId tenant, boolean guests) {}

    private record Built(Map<String, Cursor> cursors, SharedText text, long begunAt) {}

    private final class Slot {

        private final ReentrantLock building = new ReentrantLock();
        private @Nullable Built built;

        SharedText get(Key key, long askedAt) {
            building.lock();
            try {
                Built last = built;
                if (last == null || !fits(last, key, askedAt)) {
                    last = build(key.guests());
                    built = last;
                }
                return last.text();
            } finally {
                building.unlock();
            }
        }

        private boolean fits(Built last, Key key, long askedAt) {
            return last.begunAt() - askedAt >= 0
                    || last.cursors().equals(views.cursors(key.tenant(), key.guests()));
        }

        private Built build(boolean guests) {
            long begunAt = System.nanoTime();
            TenantView view = views.read(guests);
            byte[] json = (codec.write(view) + "}").getBytes(StandardCharsets.UTF_8);
            SharedText text = new SharedText(Arrays.copyOfRange(json, 1, json.length));
            return new Built(view.cursors(), text, begunAt);
        }
    }
}
