package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.room.Condition;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomDecision;
import org.veranda.server.rooms.RoomService;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What a booking command makes its rooms do; the rooms' own rules decide, before anything is stored.
@Component
class RoomMoves {

    private final RoomService rooms;
    private final Bookings bookings;

    RoomMoves(RoomService rooms, Bookings bookings) {
        this.rooms = rooms;
        this.bookings = bookings;
    }

    List<RoomDecision> opening(BookingCommand.Opening command, Booking opened, Origin origin) {
        return command instanceof BookingCommand.WalkIn
                ? List.of(in(opened, new Others(opened), origin))
                : List.of();
    }

    /// @param other the booking that it changes rooms with
    List<RoomDecision> continuing(
            BookingCommand.Continuing command,
            Change change,
            @Nullable Change other,
            Origin origin) {
        Booking before = change.before();
        Booking after = change.after();
        return switch (command) {
            case BookingCommand.CheckIn _ -> List.of(in(after, new Others(after), origin));
            case BookingCommand.CheckOut _ ->
                    decide(before, new RoomCommand.CheckOut(new Others(before).persons()), origin);
            case BookingCommand.ReverseCheckIn(var condition) ->
                    decide(
                            before,
                            new RoomCommand.ReverseCheckIn(condition, new Others(before).persons()),
                            origin);
            case BookingCommand.Reinstate _ ->
                    decide(after, new RoomCommand.Reinstate(after.party().persons()), origin);
            case BookingCommand.Move move -> move(move, before, after, origin);
            case BookingCommand.Swap _ -> swap(change, Objects.requireNonNull(other), origin);
            default -> List.of();
        };
    }

    /// A booking before and after its command.
    record Change(Booking before, Booking after) {}

    private List<RoomDecision> move(
            BookingCommand.Move command, Booking before, Booking after, Origin origin) {
        RoomId from = room(before);
        rooms.lock(List.of(from, room(after)));
        Condition left = command.fromCondition();
        RoomCommand out =
                new RoomCommand.MoveOut(
                        left == null ? Condition.DIRTY : left, new Others(before).persons());
        RoomCommand in = new RoomCommand.MoveIn(after.id(), after.party().persons());
        return List.of(rooms.decide(from, out, origin), rooms.decide(room(after), in, origin));
    }

    private List<RoomDecision> swap(Change one, Change other, Origin origin) {
        RoomId first = room(one.before());
        RoomId second = room(other.before());
        rooms.lock(List.of(first, second));
        return List.of(
                rooms.decide(first, swapIn(other), origin),
                rooms.decide(second, swapIn(one), origin));
    }

    private static RoomCommand swapIn(Change from) {
        return new RoomCommand.Swap(from.before().party().persons());
    }

    private RoomDecision in(Booking booking, Others others, Origin origin) {
        RoomCommand command =
                new RoomCommand.CheckIn(booking.id(), booking.party().persons(), others.share());
        return rooms.decide(room(booking), command, origin);
    }

    private List<RoomDecision> decide(Booking booking, RoomCommand command, Origin origin) {
        return List.of(rooms.decide(room(booking), command, origin));
    }

    private static RoomId room(Booking booking) {
        return Objects.requireNonNull(booking.room(), "a stay has a room");
    }

    /// Who else is in house in the room of a booking.
    private final class Others {

        private final Booking booking;
        private final List<Booking> inHouse;

        Others(Booking booking) {
            this.booking = booking;
            this.inHouse =
                    bookings.ofRoom(room(booking), LocalDate.EPOCH).stream()
                            .filter(Booking::inHouse)
                            .filter(other -> !other.id().equals(booking.id()))
                            .toList();
        }

        int persons() {
            return inHouse.stream().mapToInt(other -> other.party().persons()).sum();
        }

        boolean share() {
            Long group = booking.shareGroup();
            return group != null
                    && !inHouse.isEmpty()
                    && inHouse.stream().allMatch(other -> group.equals(other.shareGroup()));
        }
    }
}
