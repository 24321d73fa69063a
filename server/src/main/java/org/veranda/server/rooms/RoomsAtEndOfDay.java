package org.veranda.server.rooms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.rules.RoomContext;
import org.veranda.model.room.rules.RoomRules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Closes the business date for every room of the tenant at once: one batch of changes and of events.
@Service
@Transactional
public class RoomsAtEndOfDay {

    private static final RoomCommand ROLL = new RoomCommand.EodRoll();

    private final Rooms rooms;
    private final RoomRecorder recorder;
    private final ApplicationEventPublisher events;

    RoomsAtEndOfDay(Rooms rooms, RoomRecorder recorder, ApplicationEventPublisher events) {
        this.rooms = rooms;
        this.recorder = recorder;
        this.events = events;
    }

    /// @param closing the property on the day that ends
    /// @param opening the property on the day that begins
    /// @param tomorrow what the bookings of the new day mean; rooms that are missing are not reserved
    /// @return how many rooms look different now
    public int roll(
            Property closing, Property opening, Map<RoomId, Reservation> tomorrow, Origin origin) {
        List<RoomDecision> decisions =
                rooms.lockAll().stream().map(room -> roll(room, closing, origin)).toList();
        Function<RoomDecision, Reservation> reservation =
                decided -> tomorrow.getOrDefault(decided.id(), Reservation.NONE);
        int changed = recorder.record(decisions, reservation, opening, origin);
        events.publishEvent(
                new RoomsRolled(
                        decisions.stream()
                                .map(decided -> rolled(decided, reservation.apply(decided)))
                                .toList(),
                        opening,
                        origin));
        return changed;
    }

    private static RoomsRolled.OneRoom rolled(RoomDecision decided, Reservation reservation) {
        PlacedRoom before = decided.before();
        return new RoomsRolled.OneRoom(
                before.room(), decided.after(), before.label().name(), reservation.flag());
    }

    private static RoomDecision roll(PlacedRoom placed, Property closing, Origin origin) {
        RoomContext context =
                new RoomContext(
                        closing,
                        Staff.HOUSE,
                        origin.madeAt(),
                        null,
                        List.of(),
                        null,
                        RoomContexts.NO_BLOCK,
                        null);
        Decision<Room> decision = RoomRules.decide(placed.room(), ROLL, context);
        Room after =
                decision.orElseThrow(
                        refusal -> new IllegalStateException("Cannot roll: " + refusal.message()));
        return new RoomDecision(placed, after, ROLL, Set.of(), closing);
    }
}
