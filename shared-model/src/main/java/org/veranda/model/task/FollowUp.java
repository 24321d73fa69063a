package org.veranda.model.task;

import org.veranda.model.room.Condition;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.rules.RoomEffect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What becomes of a room's tasks when something happens in the room; in the order in which it is done.
public enum FollowUp {
    /// The room is clean: so is the work that would make it so.
    SETTLE_CLEANING,
    /// Somebody looked at it.
    SETTLE_INSPECTION,
    /// Inspected: nobody has to clean after the departure.
    DROP_DEPARTURE,
    /// A departure takes the place of the service of those who stayed.
    DROP_STAYOVER,
    /// Dirty: there is nothing to inspect.
    DROP_INSPECTION,
    /// Clean without anybody's work: only a look is left.
    BECOME_CHECK,
    BLOCK_DND,
    BLOCK_DECLINED,
    UNBLOCK,
    MAKE_DEPARTURE,
    /// The inspection failed: what was done is to be done again.
    REOPEN_CLEANING,
    MAKE_INSPECTION,
    MAKE_WORK_ORDER;

    /// What follows; nothing at all, for most commands.
    public static Set<FollowUp> of(
            Room before, Room after, RoomCommand command, Set<RoomEffect> effects) {
        EnumSet<FollowUp> all = EnumSet.noneOf(FollowUp.class);
        for (RoomEffect effect : effects) {
            switch (effect) {
                case TASK_DONE -> all.add(SETTLE_CLEANING);
                case INSPECTION_DUE -> all.add(MAKE_INSPECTION);
                case WORK_ORDER -> all.add(MAKE_WORK_ORDER);
                case TASK_REOPENED -> Collections.addAll(all, SETTLE_INSPECTION, REOPEN_CLEANING);
                case DEPARTURE_TASK -> Collections.addAll(all, DROP_STAYOVER, MAKE_DEPARTURE);
                default -> {}
            }
        }
        if (command instanceof RoomCommand.InspectPass) {
            all.add(SETTLE_INSPECTION);
        }
        ofCode(before.code(), after.code(), all);
        ofGuest(before.guestRequest(), after.guestRequest(), all);
        return Collections.unmodifiableSet(all);
    }

    private static void ofCode(DisplayCode before, DisplayCode after, Set<FollowUp> all) {
        if (after == before) {
            return;
        }
        switch (after) {
            case VI -> all.add(DROP_DEPARTURE);
            case VD -> all.add(DROP_INSPECTION);
            case VC -> {
                boolean lowered = before.condition() == Condition.INSPECTED;
                if (!all.contains(SETTLE_CLEANING) && !lowered) {
                    all.add(BECOME_CHECK);
                }
            }
            default -> {}
        }
    }

    private static void ofGuest(GuestRequest before, GuestRequest after, Set<FollowUp> all) {
        if (after == before) {
            return;
        }
        switch (after) {
            case DND -> all.add(BLOCK_DND);
            case DECLINED -> all.add(BLOCK_DECLINED);
            case NONE, MUR -> {
                if (before == GuestRequest.DND || before == GuestRequest.DECLINED) {
                    all.add(UNBLOCK);
                }
            }
        }
    }
}
