package org.veranda.server.rooms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.model.room.rules.RoomContext;
import org.veranda.model.room.rules.RoomRules;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.RoomView;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/// Carries out room commands: lock, decide by the shared rules, store with history, tell.
@Service
@Transactional
public class RoomService {

    private final Rooms rooms;
    private final RoomRecorder recorder;
    private final RoomContexts contexts;
    private final Properties properties;
    private final RoomStays stays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomService(
            Rooms rooms,
            RoomRecorder recorder,
            RoomContexts contexts,
            Properties properties,
            RoomStays stays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rooms = rooms;
        this.recorder = recorder;
        this.contexts = contexts;
        this.properties = properties;
        this.stays = stays;
        this.events = events;
        this.clock = clock;
    }

    /// Carries out a command that people give to a room; what the rules refuse is thrown as a
    /// [RefusedException].
    public RoomDecision apply(RoomId id, RoomCommand.Direct command, Origin origin) {
        return apply(id, command, origin, false);
    }

    /// The same as part of something else: undoing it alone would leave the rest standing.
    public RoomDecision follow(RoomId id, RoomCommand.Direct command, Origin origin) {
        return apply(id, command, origin, true);
    }

    private RoomDecision apply(
            RoomId id, RoomCommand.Direct command, Origin origin, boolean follows) {
        var unassigned = CommandReasons.unassigned(command);
        stays.lock(unassigned);
        RoomDecision decided = decide(id, command, origin).following(follows);
        if (decided.changed()) {
            if (!unassigned.isEmpty()) {
                events.publishEvent(new RoomTaken(id, unassigned, origin));
            }
            Reservation today =
                    unassigned.isEmpty() ? decided.before().reservation() : stays.today(id);
            recorder.record(decided, decided.before().with(decided.after()).with(today), origin);
            tell(decided, origin);
        }
        return decided;
    }

    /// [#follow] where a refusal is an answer and no failure: says what stood against it, if anything.
    public Optional<Refusal> attempt(RoomId id, RoomCommand.Direct command, Origin origin) {
        try {
            follow(id, command, origin);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal());
        }
    }

    /// Locks the room and decides, but stores nothing: bookings are written between this and
    /// [#record(RoomDecision, Reservation, Origin)].
    public RoomDecision decide(RoomId id, RoomCommand command, Origin origin) {
        Property property = properties.current();
        PlacedRoom before = rooms.lock(id).orElseThrow(() -> unknown(id));
        RoomContext context = contexts.of(before, command, origin, property);
        Decision<Room> decision = RoomRules.decide(before.room(), command, context);
        Room after = decision.orElseThrow(refusal -> refuse(refusal, before, property));
        return new RoomDecision(
                before,
                after,
                command,
                RoomRules.effects(before.room(), command, context),
                property);
    }

    /// Stores what was decided, and what the bookings now mean for the room, as one event.
    public RoomView record(RoomDecision decided, Reservation today, Origin origin) {
        PlacedRoom after = decided.before().with(decided.after()).with(today);
        if (!today.equals(decided.before().reservation())) {
            rooms.reserve(decided.id(), today);
        }
        if (decided.changed()) {
            recorder.record(decided, after, origin);
            tell(decided, origin);
        } else if (!today.equals(decided.before().reservation())) {
            recorder.tell(after, decided.property());
        }
        return after.view(decided.property(), clock.instant());
    }

    /// Tells everyone when a booking changed what today means for the room.
    public void reserve(RoomId id, Reservation today) {
        PlacedRoom before = rooms.lock(id).orElseThrow(() -> unknown(id));
        if (!before.reservation().equals(today)) {
            rooms.reserve(id, today);
            recorder.tell(before.with(today), properties.current());
        }
    }

    /// Tells everyone of rooms anew, because of what others know of them: as their alarms.
    public void tellAgain(Collection<RoomId> ids) {
        Property property = properties.current();
        rooms.lock(ids).forEach(room -> recorder.tell(room, property));
    }

    /// Locks several rooms, always in the same order.
    public void lock(Collection<RoomId> ids) {
        if (!ids.isEmpty()) {
            rooms.take(ids);
        }
    }

    /// Locks what is left of a type to sell; before rooms.
    public void lockType(RoomTypeId type) {
        rooms.takeType(type);
    }

    private void tell(RoomDecision decided, Origin origin) {
        events.publishEvent(
                new RoomChanged(
                        decided.before().room(),
                        decided.after(),
                        decided.command(),
                        decided.effects(),
                        origin));
    }

    static NotFoundException unknown(RoomId id) {
        return new NotFoundException("Cannot find room %s: there is none here.".formatted(id));
    }

    private RefusedException refuse(Refusal refusal, PlacedRoom room, Property property) {
        return new RefusedException(refusal, room.view(property, clock.instant()));
    }
}
