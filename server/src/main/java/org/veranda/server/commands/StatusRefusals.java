package org.veranda.server.commands;

import org.veranda.model.RefusalCode;
import org.veranda.model.room.RoomStatus;
import org.veranda.wire.RoomView;

/// Why a room cannot be made what an old client wants, in the words of the commands behind it.
final class StatusRefusals {

    private StatusRefusals() {}

    static RefusalCode code(RoomView room, RoomStatus wanted) {
        return switch (room.status()) {
            case CHECKED_IN -> RefusalCode.OCCUPIED;
            case MAINTENANCE ->
                    switch (room.service()) {
                        case OOS -> RefusalCode.ROOM_OOS;
                        case OOI -> RefusalCode.ROOM_OOI;
                        case OOO, IN_SERVICE -> RefusalCode.ROOM_OOO;
                    };
            case READY, CLEANING, AWAITING_CLEANING ->
                    wanted == RoomStatus.CHECKED_IN ? RefusalCode.NOT_READY : RefusalCode.INVALID;
        };
    }

    /// The command that would lead there.
    static String command(RoomStatus wanted) {
        return switch (wanted) {
            case CLEANING -> "start_clean";
            case READY -> "mark_clean";
            case AWAITING_CLEANING -> "mark_dirty";
            case MAINTENANCE -> "block_begin";
            case CHECKED_IN -> "walk_in";
        };
    }
}
