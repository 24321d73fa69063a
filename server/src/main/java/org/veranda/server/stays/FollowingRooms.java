package org.veranda.server.stays;

import org.springframework.stereotype.Component;
import org.veranda.model.booking.Booking;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.rules.RoomEffect;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomDecision;
import org.veranda.server.rooms.RoomService;
import org.veranda.server.rooms.RoomStays;
import org.veranda.wire.BookingView;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes rooms follow their bookings: those that were decided change, the others show what today now
/// means for them; one event a room.
@Component
class FollowingRooms {

    private final RoomService rooms;
    private final RoomStays stays;

    FollowingRooms(RoomService rooms, RoomStays stays) {
        this.rooms = rooms;
        this.stays = stays;
    }

    /// @param touched every booking that changed, before and after
    StayResult result(
            Booking booking,
            Collection<Booking> touched,
            List<RoomDecision> decided,
            Origin origin) {
        List<RoomView> views = new ArrayList<>();
        Set<RoomEffect> effects = EnumSet.noneOf(RoomEffect.class);
        for (RoomDecision room : decided) {
            views.add(rooms.record(room, stays.today(room.id()), origin));
            effects.addAll(room.effects());
        }
        Set<RoomId> done = decided.stream().map(RoomDecision::id).collect(Collectors.toSet());
        TreeMap<Long, RoomId> others = new TreeMap<>();
        touched.stream()
                .map(Booking::room)
                .filter(Objects::nonNull)
                .filter(room -> !done.contains(room))
                .forEach(room -> others.put(room.value(), room));
        others.values().forEach(room -> rooms.reserve(room, stays.today(room)));
        return new StayResult(BookingView.of(booking), true, effects, views);
    }
}
