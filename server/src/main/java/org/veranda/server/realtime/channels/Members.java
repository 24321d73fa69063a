package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.engine.membership.Member;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who is in a presence channel: one member for each user, however many connections they have. Guarded by its [ChannelState].
final class Members {

    private final Map<String, Seat> seats = new LinkedHashMap<>(4);
    private @Nullable Roster roster;

    private static final class Seat {

        private final Member member;
        private int connections;

        private Seat(Member member) {
            this.member = member;
        }
    }

    boolean hasPlaceFor(Member member, int most) {
        return seats.size() < most || seats.containsKey(member.userId());
    }

    /// True for the user's first connection.
    boolean add(Member member) {
        Seat seat = seats.get(member.userId());
        if (seat == null) {
            seat = new Seat(member);
            seats.put(member.userId(), seat);
            roster = null;
        }
        return ++seat.connections == 1;
    }

    /// True for the user's last connection.
    boolean remove(Member member) {
        Seat seat = seats.get(member.userId());
        if (seat == null || --seat.connections > 0) {
            return false;
        }
        seats.remove(member.userId());
        roster = null;
        return true;
    }

    int size() {
        return seats.size();
    }

    List<String> ids() {
        return List.copyOf(seats.keySet());
    }

    /// Everyone who is there now, the same as long as that does not change.
    Roster roster() {
        if (roster == null) {
            roster = new Roster(seats.values().stream().map(seat -> seat.member).toList());
        }
        return roster;
    }
}
