package org.veranda.server.realtime.protocol.limit;

import org.veranda.server.realtime.protocol.limit.Seats.Seat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Who has a seat and has shown no good signature yet, in the order in which they came. Guarded by [Seats].
final class Guests {

    private final Map<String, SequencedSet<Seat>> seats = new HashMap<>();

    void add(String network, Seat seat) {
        seats.computeIfAbsent(network, _ -> new LinkedHashSet<>(4)).add(seat);
    }

    void remove(String network, Seat seat) {
        seats.computeIfPresent(
                network,
                (_, known) -> {
                    known.remove(seat);
                    return known.isEmpty() ? null : known;
                });
    }

    /// The one at that address who has been there longest.
    Optional<Seat> first(String network) {
        return Optional.ofNullable(seats.get(network)).map(SequencedSet::getFirst);
    }
}
