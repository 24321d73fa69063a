package org.veranda.model.room.rules;

import org.veranda.model.identity.Permission;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomCommand.BlockBegin;
import org.veranda.model.room.RoomCommand.BlockCancel;
import org.veranda.model.room.RoomCommand.BlockConvert;
import org.veranda.model.room.RoomCommand.BlockExpire;
import org.veranda.model.room.RoomCommand.BlockExtend;
import org.veranda.model.room.RoomCommand.BlockFinish;
import org.veranda.model.room.RoomCommand.BlockSchedule;
import org.veranda.model.room.RoomCommand.BlockShorten;
import org.veranda.model.room.RoomCommand.CheckIn;
import org.veranda.model.room.RoomCommand.CheckOut;
import org.veranda.model.room.RoomCommand.EodRoll;
import org.veranda.model.room.RoomCommand.GuestRequested;
import org.veranda.model.room.RoomCommand.HoldFor;
import org.veranda.model.room.RoomCommand.InspectFail;
import org.veranda.model.room.RoomCommand.InspectPass;
import org.veranda.model.room.RoomCommand.MarkClean;
import org.veranda.model.room.RoomCommand.MarkDirty;
import org.veranda.model.room.RoomCommand.MarkPickup;
import org.veranda.model.room.RoomCommand.MoveIn;
import org.veranda.model.room.RoomCommand.MoveOut;
import org.veranda.model.room.RoomCommand.Note;
import org.veranda.model.room.RoomCommand.Observe;
import org.veranda.model.room.RoomCommand.Reinstate;
import org.veranda.model.room.RoomCommand.Release;
import org.veranda.model.room.RoomCommand.ReverseCheckIn;
import org.veranda.model.room.RoomCommand.Rush;
import org.veranda.model.room.RoomCommand.StartClean;
import org.veranda.model.room.RoomCommand.StopClean;
import org.veranda.model.room.RoomCommand.Swap;
import org.veranda.model.room.RoomCommand.Undo;

/// Which permission each room command needs.
public final class RoomPermissions {

    private RoomPermissions() {}

    public static Permission of(RoomCommand command) {
        return switch (command) {
            case StartClean _, StopClean _, MarkPickup _, MarkClean _, MarkDirty _ ->
                    Permission.UPDATE_ROOM_STATUS;
            case GuestRequested _, Observe _, Rush _, Note _, Undo _ ->
                    Permission.UPDATE_ROOM_STATUS;
            case InspectPass _, InspectFail _ -> Permission.INSPECT_ROOMS;
            case BlockBegin _, BlockSchedule _, BlockConvert _, BlockExtend _, BlockShorten _ ->
                    Permission.BLOCK_ROOMS;
            case BlockCancel _, BlockFinish _ -> Permission.BLOCK_ROOMS;
            case HoldFor _, Release _, CheckIn _, ReverseCheckIn _, MoveOut _, MoveIn _, Swap _ ->
                    Permission.PROCESS_CHECK_IN;
            case CheckOut _, Reinstate _ -> Permission.PROCESS_CHECK_OUT;
            case EodRoll _, BlockExpire _ -> Permission.MANAGE_ROOMS;
        };
    }
}
