package org.veranda.server.snapshot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Values by key: each is made when it is first asked for, and kept while it is used and for a while
/// after. However many there are, two who ask for the same one at once get the same.
final class Kept<K, V> {

    private final Supplier<V> make;
    private final LongSupplier nanos;
    private final Map<K, Place<V>> places = new HashMap<>();

    /// @param nanos a clock as [System#nanoTime()]
    Kept(Supplier<V> make, LongSupplier nanos) {
        this.make = make;
        this.nanos = nanos;
    }

    <R> R use(K key, Function<V, R> work) {
        Place<V> place = enter(key);
        try {
            return work.apply(place.value);
        } finally {
            leave(place);
        }
    }

    synchronized void forgetUnusedFor(Duration time) {
        long now = nanos.getAsLong();
        places.values().removeIf(place -> place.users == 0 && now - place.leftAt >= time.toNanos());
    }

    synchronized int size() {
        return places.size();
    }

    private synchronized Place<V> enter(K key) {
        Place<V> place = places.computeIfAbsent(key, _ -> new Place<>(make.get()));
        place.users++;
        return place;
    }

    private synchronized void leave(Place<V> place) {
        place.users--;
        place.leftAt = nanos.getAsLong();
    }

    private static final class Place<V> {

        private final V value;
        private int users;
        private long leftAt;

        Place(V value) {
            this.value = value;
        }
    }
}
