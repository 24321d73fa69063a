package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.ChannelKey;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The last events of cache channels, for those who come later. Bounded for the whole node: where there is no more room,
/// the app that has most gives up its oldest, so that none can crowd out another. For any thread.
final class KeptEvents {

    private final Map<String, Shelf> shelves = new HashMap<>();
    private final ChannelSettings settings;
    private final InstantSource clock;
    private long givenUp;

    KeptEvents(ChannelSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized void keep(ChannelKey key, Frame frame) {
        Instant now = clock.instant();
        shelves.computeIfAbsent(key.scope(), _ -> new Shelf())
                .keep(key, frame, now.plus(settings.keepFor()));
        shelves.values().forEach(shelf -> shelf.forgetUntil(now));
        shorten(Shelf::count, settings.keptEvents());
        shorten(Shelf::bytes, settings.keptBytes());
    }

    synchronized Optional<Frame> find(ChannelKey key) {
        Shelf shelf = shelves.get(key.scope());
        return shelf == null ? Optional.empty() : shelf.find(key, clock.instant());
    }

    synchronized KeptLoad load() {
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
