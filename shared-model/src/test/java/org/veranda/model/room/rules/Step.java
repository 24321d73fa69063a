package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Something that somebody does in the hotel; what exactly depends on how the room is then.
///
/// @param kind which command
/// @param one a small number that the command makes something of
/// @param two another
record Step(int kind, int one, int two, Role role, boolean overrides) {

    static final int KINDS = 34;

    void in(Hotel hotel) {
        switch (kind) {
            case 30, 31 -> hotel.assign(one, 1 + two);
            case 32 -> hotel.pass(one * 4);
            case 33 -> hotel.give(new RoomCommand.EodRoll(), Staff.HOUSE, null);
            default -> command(hotel).ifPresent(command -> hotel.give(command, by(), override()));
        }
    }

    Staff by() {
        return new Staff(new UserId(role == Role.MANAGER ? 1 : 2), role.wire(), role.permissions());
    }

    @Nullable RuleOverride override() {
        return overrides ? new RuleOverride("The guest insists") : null;
    }

    /// Nothing when the booking machine would not let it come to this.
    Optional<RoomCommand> command(Hotel hotel) {
        return kind < 20
                ? Optional.of(kind < 10 ? care(hotel.room()) : mark(hotel))
                : ofStay(hotel);
    }

    private RoomCommand care(Room room) {
        long epoch = Math.max(0, room.dirtyEpoch() - (one == 0 ? 1 : 0));
        return switch (kind) {
            case 0 -> new RoomCommand.StartClean();
            case 1 -> new RoomCommand.StopClean();
            case 2 -> new RoomCommand.MarkPickup();
            case 3, 4 -> new RoomCommand.MarkClean(epoch);
            case 5, 6 -> new RoomCommand.InspectPass(epoch);
            case 7 -> new RoomCommand.InspectFail(condition(), "Hair in the bath");
            case 8 -> new RoomCommand.MarkDirty("Shown to a guest");
            default -> new RoomCommand.Note("Note " + one);
        };
    }

    private RoomCommand mark(Hotel hotel) {
        LocalDate today = hotel.today();
        LocalDate through = today.plusDays(two);
        return switch (kind) {
            case 10 ->
                    new RoomCommand.BlockBegin(
                            kindOfBlock(),
                            one == 4 ? null : through,
                            condition(),
                            "Leak",
                            all(hotel));
            case 11 ->
                    new RoomCommand.BlockSchedule(
                            kindOfBlock(),
                            today.plusDays(one),
                            today.plusDays(one + two),
                            condition(),
                            "Paint",
                            all(hotel));
            case 12 -> new RoomCommand.BlockConvert(kindOfBlock(), all(hotel));
            case 13 -> new RoomCommand.BlockExtend(block(hotel), through, all(hotel));
            case 14 -> new RoomCommand.BlockShorten(block(hotel), through);
            case 15 ->
                    one > 2
                            ? new RoomCommand.BlockCancel(
                                    Objects.requireNonNullElse(block(hotel), new BlockId(1)))
                            : new RoomCommand.BlockFinish(one == 0 ? null : condition(), "Done");
            case 16 -> new RoomCommand.GuestRequested(pick(GuestRequest.values(), one));
            case 17 ->
                    new RoomCommand.Observe(
                            pick(Occupancy.values(), one),
                            one % 2 * two,
                            null,
                            hotel.room().version() - two);
            case 18 -> new RoomCommand.Rush(one > 1);
            default -> new RoomCommand.Undo(hotel.lastCommand());
        };
    }

    private Optional<RoomCommand> ofStay(Hotel hotel) {
        Room room = hotel.room();
        int staying = one > 3 ? 1 : 0;
        return switch (kind) {
            case 20, 21 -> hotel.guest().map(guest -> new RoomCommand.CheckIn(guest, 2, false));
            case 22 -> hotel.guest().map(guest -> new RoomCommand.MoveIn(guest, 1));
            case 23 -> hotel.guest().map(_ -> new RoomCommand.Reinstate(2));
            case 24 -> Optional.of(new RoomCommand.CheckIn(new BookingId(7), 1, room.occupied()));
            case 25 -> Optional.of(new RoomCommand.CheckOut(staying));
            case 26 -> Optional.of(new RoomCommand.MoveOut(condition(), staying));
            case 27 ->
                    Optional.of(
                            new RoomCommand.ReverseCheckIn(one == 0 ? null : condition(), staying));
            case 28 -> Optional.of(new RoomCommand.Swap(1 + two));
            default ->
                    Optional.of(
                            new RoomCommand.HoldFor(
                                    hotel.now().plusSeconds(60L * (1 + two)), new BookingId(one)));
        };
    }

    private @Nullable List<BookingId> all(Hotel hotel) {
        return two % 2 == 0 ? null : hotel.stays().stream().map(AssignedStay::id).toList();
    }

    private @Nullable BlockId block(Hotel hotel) {
        List<Block> blocks = hotel.room().blocks();
        return blocks.isEmpty() ? null : blocks.get(one % blocks.size()).id();
    }

    private BlockKind kindOfBlock() {
        return pick(BlockKind.values(), one);
    }

    private Condition condition() {
        return pick(Condition.values(), two);
    }

    private static <T> T pick(T[] all, int number) {
        return Arrays.asList(all).get(number % all.length);
    }
}
