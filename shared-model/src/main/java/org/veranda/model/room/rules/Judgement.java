package org.veranda.model.room.rules;

import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

/// Finds the rule for a command; permission first.
final class Judgement {

    private Judgement() {}

    static Verdict of(Room room, RoomCommand command, RoomContext context) {
        Permission needed = RoomPermissions.of(command);
        if (!context.by().may(needed)) {
            return Verdict.no(RefusalCode.NOT_PERMITTED, "permission", needed.wire());
        }
        return switch (command) {
            case RoomCommand.Direct direct -> direct(room, direct, context);
            case RoomCommand.Derived derived -> derived(room, derived, context);
        };
    }

    private static Verdict direct(Room room, RoomCommand.Direct command, RoomContext context) {
        Verdict.Objection unfit = RoomBounds.objection(command, context);
        if (unfit != null) {
            return unfit;
        }
        return switch (command) {
            case RoomCommand.StartClean _ -> Cleaning.start(room, context);
            case RoomCommand.StopClean _ -> Cleaning.stop(room);
            case RoomCommand.MarkPickup _ -> Cleaning.pickup(room, context);
            case RoomCommand.MarkClean clean -> Cleaning.clean(room, clean, context);
            case RoomCommand.InspectPass pass -> Cleaning.pass(room, pass, context);
            case RoomCommand.InspectFail fail -> Cleaning.fail(room, fail, context);
            case RoomCommand.MarkDirty dirty -> Cleaning.dirty(room, dirty, context);
            case RoomCommand.BlockBegin begin -> BlockBeginnings.begin(room, begin, context);
            case RoomCommand.BlockSchedule schedule ->
                    BlockBeginnings.schedule(room, schedule, context);
            case RoomCommand.BlockConvert convert -> Blocks.convert(room, convert, context);
            case RoomCommand.BlockExtend extend -> Blocks.extend(room, extend, context);
            case RoomCommand.BlockShorten shorten -> Blocks.shorten(room, shorten, context);
            case RoomCommand.BlockCancel cancel -> Blocks.cancel(room, cancel);
            case RoomCommand.BlockFinish finish -> Blocks.finish(room, finish, context);
            case RoomCommand.GuestRequested request -> Marks.request(room, request);
            case RoomCommand.Observe observe -> Marks.observe(room, observe, context);
            case RoomCommand.HoldFor hold -> Marks.hold(room, hold, context);
            case RoomCommand.Release _ -> Marks.release(room);
            case RoomCommand.Rush rush -> Marks.rush(room, rush);
            case RoomCommand.Note note -> Marks.note(room, note);
            case RoomCommand.Undo undo -> Undoing.undo(room, undo, context);
        };
    }

    private static Verdict derived(Room room, RoomCommand.Derived command, RoomContext context) {
        return switch (command) {
            case RoomCommand.CheckIn checkIn -> Stays.checkIn(room, checkIn, context);
            case RoomCommand.CheckOut checkOut -> Stays.checkOut(room, checkOut, context);
            case RoomCommand.ReverseCheckIn reverse -> Stays.reverse(room, reverse, context);
            case RoomCommand.Reinstate reinstate -> Stays.reinstate(room, reinstate);
            case RoomCommand.MoveOut moveOut -> Stays.moveOut(room, moveOut, context);
            case RoomCommand.MoveIn moveIn -> Stays.moveIn(room, moveIn, context);
            case RoomCommand.Swap swap -> Stays.swap(room, swap, context);
            case RoomCommand.EodRoll _ -> EndOfDay.roll(room, context);
            case RoomCommand.BlockExpire _ -> Blocks.expire(room, context);
        };
    }
}
