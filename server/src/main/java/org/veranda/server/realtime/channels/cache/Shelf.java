package org.veranda.server.realtime.channels.cache;

import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last events of one app's cache channels. For one thread at a time.
final class Shelf {

    private record Kept(Frame frame, Instant until) {}

    /// Oldest first.
    private final Map<ChannelKey, Kept> events = new LinkedHashMap<>();

    private long bytes;

    void keep(ChannelKey key, Frame frame, Instant until) {
        Kept before = events.remove(key);
        bytes -= before == null ? 0 : before.frame.size();
        events.put(key, new Kept(frame, until));
        bytes += frame.size();
    }

    Optional<Frame> find(ChannelKey key, Instant now) {
        Kept kept = events.get(key);
        return kept == null || !kept.until.isAfter(now)
                ? Optional.empty()
                : Optional.of(kept.frame);
    }

    /// Forgets what had its time.
    void forgetUntil(Instant now) {
        while (!events.isEmpty() && !events.values().iterator().next().until.isAfter(now)) {
            forgetOldest();
        }
    }

    void forgetOldest() {
        Iterator<Kept> oldest = events.values().iterator();
        bytes -= oldest.next().frame.size();
        oldest.remove();
    }

    int count() {
        return events.size();
    }

    long bytes() {
        return bytes;
    }
}
