package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.channels.cache.KeptEvents;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;

/// What channels may keep, and for whom they count.
///
/// @param keepFor how long a cache channel's last event is given to those who come
/// @param keptEvents how many such events the node keeps
/// @param keptBytes how large they may be together
/// @param counts whether the app of that id wants to hear how many are in its channels
public record ChannelSettings(
        Duration keepFor, int keptEvents, long keptBytes, Predicate<String> counts) {

    public static final ChannelSettings DEFAULT =
            new ChannelSettings(Duration.ofMinutes(30), 10_000, 64L << 20, _ -> false);

    KeptEvents cache(InstantSource clock) {
        return new KeptEvents(keepFor, keptEvents, keptBytes, clock);
    }
}
