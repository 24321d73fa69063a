package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.ChannelKey;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last events of cache channels, for those who come later. Bounded for the whole node: where there is no more room,
/// the oldest go. For any thread.
final class KeptEvents {

    private record Kept(Frame frame, Instant until) {}

    /// Oldest first.
    private final Map<ChannelKey, Kept> events = new LinkedHashMap<>();

    private final ChannelSettings settings;
    private final InstantSource clock;
    private long bytes;

    KeptEvents(ChannelSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized void keep(ChannelKey key, Frame frame) {
        Instant now = clock.instant();
        drop(key);
        events.put(key, new Kept(frame, now.plus(settings.keepFor())));
        bytes += frame.size();
        while (isTooMuch(now)) {
            drop(events.keySet().iterator().next());
        }
    }

    synchronized Optional<Frame> find(ChannelKey key) {
        Kept kept = events.get(key);
        return kept == null || !kept.until.isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(kept.frame);
    }

    synchronized int size() {
        return events.size();
    }

    private boolean isTooMuch(Instant now) {
        return !events.isEmpty()
                && (events.size() > settings.keptEvents()
                        || bytes > settings.keptBytes()
                        || !events.values().iterator().next().until.isAfter(now));
    }

    private void drop(ChannelKey key) {
        Kept kept = events.remove(key);
        if (kept != null) {
            bytes -= kept.frame.size();
        }
    }
}
