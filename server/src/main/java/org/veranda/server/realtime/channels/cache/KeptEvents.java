package org.veranda.server.realtime.channels.cache;

import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The last events of cache channels, for those who come later. Bounded for the whole node: where there is no more room,
/// the app that has most gives up its oldest, so that none can crowd out another. For any thread.
public final class KeptEvents {

    private final Map<String, Shelf> shelves = new HashMap<>();
    private final Duration keepFor;
    private final int mostEvents;
    private final long mostBytes;
    private final InstantSource clock;
    private long givenUp;

    /// @param keepFor how long an event is given to those who come
    public KeptEvents(Duration keepFor, int mostEvents, long mostBytes, InstantSource clock) {
        this.keepFor = keepFor;
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    public synchronized void keep(ChannelKey key, Frame frame) {
        Instant now = clock.instant();
        shelves.computeIfAbsent(key.scope(), _ -> new Shelf()).keep(key, frame, now.plus(keepFor));
        shelves.values().forEach(shelf -> shelf.forgetUntil(now));
        shorten(Shelf::count, mostEvents);
        shorten(Shelf::bytes, mostBytes);
    }

    public synchronized Optional<Frame> find(ChannelKey key) {
        Shelf shelf = shelves.get(key.scope());
        return shelf == null ? Optional.empty() : shelf.find(key, clock.instant());
    }

    public synchronized KeptLoad load() {
        return new KeptLoad(sum(Shelf::count), sum(Shelf::bytes), givenUp);
    }

    private void shorten(ToLongFunction<Shelf> size, long most) {
        for (long all = sum(size); all > most; all = sum(size)) {
            shelves.values().stream()
                    .max(Comparator.comparingLong(size))
                    .ifPresent(Shelf::forgetOldest);
            givenUp++;
        }
    }

    private long sum(ToLongFunction<Shelf> size) {
        return shelves.values().stream().mapToLong(size).sum();
    }
}
