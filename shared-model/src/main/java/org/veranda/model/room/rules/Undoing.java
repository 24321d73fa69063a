package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.Block;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.time.Duration;

/// Takes one's own last command back, while nothing else has happened to the room.
final class Undoing {

    private static final Duration TERM = Duration.ofSeconds(10);

    private Undoing() {}

    static Verdict undo(Room room, RoomCommand.Undo command, RoomContext context) {
        RoomChange change = context.undoable();
        if (change == null
                || !change.commandId().equals(command.commandId())
                || change.before().occupancy() != change.after().occupancy()) {
            return Verdict.no(RefusalCode.NOTHING_TO_UNDO, "command_id", command.commandId());
        }
        if (!change.by().equals(context.by().id())) {
            return Verdict.no(RefusalCode.NOT_YOURS, "actor", "given by somebody else");
        }
        if (room.version() != change.after().version()) {
            return Verdict.no(
                    RefusalCode.VERSION_CHANGED,
                    "version",
                    "then %d, now %d".formatted(change.after().version(), room.version()));
        }
        if (context.now().isAfter(change.at().plus(TERM))) {
            return Verdict.no(RefusalCode.UNDO_EXPIRED, "made_at", "after 10 seconds");
        }
        Room restored = restored(room, change.before());
        Verdict.Objection conflict = conflict(restored, context);
        return conflict != null ? conflict : Verdict.allowed(restored);
    }

    /// As it was, but what got dirty meanwhile did get dirty.
    private static Room restored(Room room, Room before) {
        return new RoomEdit(before)
                .epoch(room.dirtyEpoch())
                .versions(room.stayVersion(), room.version())
                .statusSince(room.statusSince())
                .done();
    }

    /// A block that comes back must still fit.
    private static Verdict.@Nullable Objection conflict(Room restored, RoomContext context) {
        for (Block block : restored.blocks()) {
            Verdict.Objection objection = BlockDates.objection(restored, block, null, context);
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }
}
