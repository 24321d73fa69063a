package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.Service;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Gathers what a command that was carried out brings about outside its room.
final class Effects {

    private final Room before;
    private final Room after;
    private final RoomContext context;
    private final EnumSet<RoomEffect> effects = EnumSet.noneOf(RoomEffect.class);

    private Effects(Room before, Room after, RoomContext context) {
        this.before = before;
        this.after = after;
        this.context = context;
    }

    static Set<RoomEffect> of(Room before, Room after, RoomCommand command, RoomContext context) {
        Effects gathered = new Effects(before, after, context);
        if (command instanceof RoomCommand.Rush(boolean on)) {
            gathered.when(on && Marks.alreadyReady(before), RoomEffect.ALREADY_READY);
        } else if (!before.equals(after)) {
            gathered.ofBlocks();
            gathered.ofChange(command);
        }
        return Collections.unmodifiableSet(gathered.effects);
    }

    private void ofChange(RoomCommand command) {
        switch (command) {
            case RoomCommand.MarkClean _ -> cleaned();
            case RoomCommand.InspectPass _ -> when(somebodyWaits(), RoomEffect.NOTIFY_DESK);
            case RoomCommand.InspectFail _ -> effects.add(RoomEffect.TASK_REOPENED);
            case RoomCommand.MarkDirty _ -> when(losesArrival(), RoomEffect.WARN_ARRIVAL);
            case RoomCommand.StartClean _ ->
                    when(before.guestRequest() == GuestRequest.DND, RoomEffect.TASKS_UNBLOCKED);
            case RoomCommand.GuestRequested _ -> requested();
            case RoomCommand.CheckIn _, RoomCommand.MoveIn _ -> arrived();
            case RoomCommand.Reinstate _ -> effects.add(RoomEffect.KEYS);
            case RoomCommand.CheckOut _, RoomCommand.MoveOut _ ->
                    when(!after.occupied() && !before.attendantInside(), RoomEffect.DEPARTURE_TASK);
            case RoomCommand.BlockBegin begin -> unassigned(begin.unassign());
            case RoomCommand.BlockSchedule schedule -> unassigned(schedule.unassign());
            case RoomCommand.BlockConvert convert -> unassigned(convert.unassign());
            case RoomCommand.BlockExtend extend -> unassigned(extend.unassign());
            default -> {}
        }
    }

    private void ofBlocks() {
        when(
                before.activeBlock() == null && after.activeBlock() != null,
                RoomEffect.ALARMS_SUPPRESSED);
        when(deferred(after) > deferred(before), RoomEffect.DEFERRED);
    }

    private void cleaned() {
        effects.add(RoomEffect.TASK_DONE);
        when(context.property().inspects(), RoomEffect.INSPECTION_DUE);
    }

    private void requested() {
        boolean was = before.guestRequest() == GuestRequest.DND;
        boolean is = after.guestRequest() == GuestRequest.DND;
        when(is && !was, RoomEffect.TASKS_BLOCKED);
        when(was && !is, RoomEffect.TASKS_UNBLOCKED);
    }

    private void arrived() {
        effects.add(RoomEffect.KEYS);
        when(before.hold() != null && after.hold() == null, RoomEffect.HOLD_ENDED);
        when(before.service() == Service.OOS, RoomEffect.WORK_ORDER);
    }

    private void unassigned(@Nullable List<BookingId> unassign) {
        when(unassign != null && !unassign.isEmpty(), RoomEffect.UNASSIGNED);
    }

    private boolean somebodyWaits() {
        return context.stays().stream().anyMatch(AssignedStay::waiting);
    }

    private boolean losesArrival() {
        boolean wasClean =
                before.condition() == Condition.CLEAN || before.condition() == Condition.INSPECTED;
        return wasClean
                && !before.occupied()
                && context.stays().stream()
                        .anyMatch(stay -> stay.arrival().equals(context.property().businessDate()));
    }

    private static long deferred(Room room) {
        return room.blocks().stream().filter(block -> block.state() == BlockState.DEFERRED).count();
    }

    private void when(boolean so, RoomEffect effect) {
        if (so) {
            effects.add(effect);
        }
    }
}
