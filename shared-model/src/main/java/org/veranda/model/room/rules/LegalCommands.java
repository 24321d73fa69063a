package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Finds what is legal by trying: one typical command of each kind against the rules themselves.
final class LegalCommands {

    private static final String REASON = "to be given";

    private final Room room;
    private final RoomContext context;
    private final LocalDate today;
    private final List<RoomCommand> typical = new ArrayList<>();

    private LegalCommands(Room room, RoomContext context) {
        this.room = room;
        this.context = context;
        this.today = context.property().businessDate();
    }

    static List<String> of(Room room, RoomContext context) {
        return typical(room, context).stream()
                .filter(command -> changes(room, command, context))
                .map(RoomCommand::command)
                .distinct()
                .toList();
    }

    /// The commands that are tried.
    static List<RoomCommand> typical(Room room, RoomContext context) {
        LegalCommands legal = new LegalCommands(room, context);
        legal.cleaning();
        legal.marks();
        legal.blocks();
        legal.stays();
        return legal.typical;
    }

    private static boolean changes(Room room, RoomCommand command, RoomContext context) {
        return Judgement.of(room, command, context) instanceof Verdict.Allowed(Room after)
                && !after.equals(room);
    }

    private void cleaning() {
        add(
                new RoomCommand.StartClean(),
                new RoomCommand.StopClean(),
                new RoomCommand.MarkPickup(),
                new RoomCommand.MarkClean(room.dirtyEpoch()),
                new RoomCommand.InspectPass(room.dirtyEpoch()),
                new RoomCommand.InspectFail(Condition.DIRTY, REASON),
                new RoomCommand.MarkDirty(REASON));
    }

    private void marks() {
        boolean disturbed = room.guestRequest() != GuestRequest.DND;
        add(
                new RoomCommand.GuestRequested(disturbed ? GuestRequest.DND : GuestRequest.NONE),
                new RoomCommand.Observe(room.occupancy(), room.persons(), null, room.version()),
                new RoomCommand.HoldFor(context.now().plus(Duration.ofHours(1)), heldFor()),
                new RoomCommand.Release(),
                new RoomCommand.Rush(!room.rush()),
                new RoomCommand.Note(REASON));
        RoomChange undoable = context.undoable();
        if (undoable != null) {
            add(new RoomCommand.Undo(undoable.commandId()));
        }
    }

    private void blocks() {
        List<BookingId> all = context.stays().stream().map(AssignedStay::id).toList();
        LocalDate free = firstFreeDay();
        add(new RoomCommand.BlockBegin(BlockKind.OOO, today, Condition.DIRTY, REASON, all));
        if (free != null) {
            add(
                    new RoomCommand.BlockSchedule(
                            BlockKind.OOO, free, free, Condition.DIRTY, REASON, all));
        }
        Arrays.stream(BlockKind.values())
                .forEach(kind -> add(new RoomCommand.BlockConvert(kind, all)));
        add(
                new RoomCommand.BlockShorten(null, today),
                new RoomCommand.BlockFinish(Condition.DIRTY, REASON));
        room.blocks().forEach(block -> end(block, all));
    }

    private void end(Block block, List<BookingId> all) {
        add(new RoomCommand.BlockCancel(block.id()));
        add(new RoomCommand.BlockShorten(block.id(), block.from()));
        if (block.through() != null) {
            add(new RoomCommand.BlockExtend(block.id(), block.through().plusDays(1), all));
        }
    }

    private void stays() {
        BookingId guest = Objects.requireNonNullElse(heldFor(), new BookingId(0));
        add(
                new RoomCommand.CheckIn(guest, 1, false),
                new RoomCommand.CheckOut(0),
                new RoomCommand.ReverseCheckIn(null, 0),
                new RoomCommand.MoveOut(Condition.DIRTY, 0));
    }

    private @Nullable BookingId heldFor() {
        return room.hold() == null ? null : room.hold().bookingId();
    }

    /// After every block and every guest in house; none when a block has no end.
    private @Nullable LocalDate firstFreeDay() {
        LocalDate day = today.plusDays(1);
        for (Block block : room.blocks()) {
            if (block.through() == null) {
                return null;
            }
            day = later(day, block.through().plusDays(1));
        }
        for (AssignedStay stay : context.stays()) {
            day = stay.inHouse() ? later(day, stay.departure()) : day;
        }
        return day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(RoomCommand... commands) {
        typical.addAll(List.of(commands));
    }
}
