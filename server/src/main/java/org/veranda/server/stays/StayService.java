package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.BookingId;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.booking.BookingRules;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.Property;
import org.veranda.model.room.RoomId;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomDecision;
import org.veranda.server.rooms.RoomTaken;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.BookingView;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Carries out booking commands, and what they mean for rooms, as one change.
@Service
@Transactional
public class StayService {

    private final Bookings bookings;
    private final BookingRecorder recorder;
    private final StayLocks locks;
    private final StayContexts contexts;
    private final RoomMoves moves;
    private final FollowingRooms following;
    private final Properties properties;

    StayService(
            Bookings bookings,
            BookingRecorder recorder,
            StayLocks locks,
            StayContexts contexts,
            RoomMoves moves,
            FollowingRooms following,
            Properties properties) {
        this.bookings = bookings;
        this.recorder = recorder;
        this.locks = locks;
        this.contexts = contexts;
        this.moves = moves;
        this.following = following;
        this.properties = properties;
    }

    /// Makes a booking; what the rules refuse is thrown as a [RefusedException].
    public StayResult open(BookingCommand.Opening command, Origin origin) {
        Property property = properties.current();
        BookingId id = bookings.nextId();
        locks.opening(command);
        Booking opened =
                BookingRules.open(id, command, contexts.opening(id, command, origin, property))
                        .orElseThrow(refusal -> new RefusedException(refusal, null));
        if (!bookings.known(List.of(opened.reference())).isEmpty()) {
            throw new RefusedException(inUse(opened, command), null);
        }
        List<RoomDecision> decided = moves.opening(command, opened, origin);
        recorder.record(List.of(entry(null, opened, command, origin)), origin, property);
        return following.result(opened, List.of(opened), decided, origin);
    }

    /// Changes a booking; what the rules refuse is thrown as a [RefusedException].
    public StayResult apply(BookingId id, BookingCommand.Continuing command, Origin origin) {
        Property property = properties.current();
        if (command instanceof BookingCommand.Swap(var with)) {
            bookings.lock(List.of(id, with));
        }
        Booking before = locked(id);
        Booking other = command instanceof BookingCommand.Swap(var with) ? locked(with) : null;
        locks.continuing(command, before, other);
        Booking after = decide(before, command, other, origin, property);
        if (after.equals(before)) {
            return new StayResult(BookingView.of(before), false, Set.of(), List.of());
        }
        RoomMoves.Change swapped = swapped(other, before, origin, property);
        List<RoomDecision> decided =
                moves.continuing(command, new RoomMoves.Change(before, after), swapped, origin);
        List<Booking> touched = new ArrayList<>(List.of(before, after));
        List<BookingChanges.Entry> entries = new ArrayList<>();
        entries.add(entry(before, after, command, origin));
        if (swapped != null) {
            touched.add(swapped.after());
            entries.add(entry(swapped.before(), swapped.after(), command, origin));
        }
        recorder.record(entries, origin, property);
        return following.result(after, touched, decided, origin);
    }

    /// Locks the booking and answers its version.
    public long lock(BookingId id) {
        return locked(id).version();
    }

    /// Locks what a walk-in needs, for callers that look at the room first.
    public void lockToSell(RoomId room) {
        locks.opening(new BookingCommand.WalkIn(room, null, null, null));
    }

    /// Locks the bookings that are in house in a room.
    public List<BookingId> lockInHouse(RoomId room) {
        return bookings.lockInHouse(room);
    }

    @EventListener
    void unassign(RoomTaken taken) {
        taken.from().forEach(id -> unassign(id, taken));
    }

    private void unassign(BookingId id, RoomTaken taken) {
        Property property = properties.current();
        BookingCommand.Unassign command = new BookingCommand.Unassign();
        Booking before = locked(id);
        Booking after = decide(before, command, null, taken.origin(), property);
        if (taken.room().equals(before.room())) {
            recorder.record(
                    List.of(entry(before, after, command, taken.origin())),
                    taken.origin(),
                    property);
        }
    }

    private Booking locked(BookingId id) {
        return bookings.lock(id).orElseThrow(() -> unknown(id));
    }

    static NotFoundException unknown(BookingId id) {
        return new NotFoundException("Cannot find booking %s: there is none here.".formatted(id));
    }

    private Booking decide(
            Booking before,
            BookingCommand.Continuing command,
            @Nullable Booking other,
            Origin origin,
            Property property) {
        Decision<Booking> decision =
                BookingRules.decide(
                        before,
                        command,
                        contexts.continuing(before, command, other, origin, property));
        return decision.orElseThrow(refusal -> refuse(refusal, before, origin));
    }

    /// The other half of a swap: the same command, seen from the other booking.
    private RoomMoves.@Nullable Change swapped(
            @Nullable Booking other, Booking with, Origin origin, Property property) {
        if (other == null) {
            return null;
        }
        Booking after = decide(other, new BookingCommand.Swap(with.id()), with, origin, property);
        return new RoomMoves.Change(other, after);
    }

    /// A refusal shows the booking only to those who may see guests.
    private static RefusedException refuse(Refusal refusal, Booking booking, Origin origin) {
        boolean shown = origin.by().may(Permission.VIEW_GUEST_DETAILS);
        return new RefusedException(refusal, shown ? BookingView.of(booking) : null);
    }

    private static Refusal inUse(Booking booking, BookingCommand command) {
        return new Refusal(
                RefusalCode.INVALID,
                "booking",
                "none",
                command.command(),
                "Cannot use reference %s: another booking has it.".formatted(booking.reference()),
                List.of(),
                List.of());
    }

    private static BookingChanges.Entry entry(
            @Nullable Booking before, Booking after, BookingCommand command, Origin origin) {
        var override = origin.override();
        String reason =
                override != null
                        ? override.reason()
                        : switch (command) {
                            case BookingCommand.Cancel cancel -> cancel.reason();
                            case BookingCommand.Move move -> move.reason();
                            default -> null;
                        };
        return new BookingChanges.Entry(before, after, "booking." + command.command(), reason);
    }
}
