package org.veranda.desktop.rooms.act;

import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Service;
import org.veranda.wire.RoomView;

/// Which actions mean anything for a room as it is, whether or not the rules permit them.
final class Pertinence {

    private Pertinence() {}

    static boolean given(RoomAction action, RoomEntry entry) {
        RoomView room = entry.room().get();
        return switch (action) {
            case CHECK_IN, CHECK_OUT, WALK_IN -> ofStay(action, entry);
            case HOLD -> free(room) && room.hold() == null;
            case RELEASE -> room.hold() != null;
            case DO_NOT_DISTURB, MAKE_UP, DECLINE, NO_REQUEST -> ofGuest(action, room);
            case FINISH_BLOCK -> room.block() != null;
            case BLOCK -> room.block() == null;
            case RUSH -> !room.rush() && !room.readyForGuest();
            case NO_RUSH -> room.rush();
            case NOTE -> true;
            default -> ofCleaning(action, room);
        };
    }

    private static boolean ofCleaning(RoomAction action, RoomView room) {
        Condition condition = room.condition();
        boolean tidy = condition == Condition.CLEAN || condition == Condition.INSPECTED;
        return switch (action) {
            case MARK_CLEAN -> !tidy;
            case INSPECT -> condition != Condition.INSPECTED;
            case FAIL_INSPECTION -> tidy;
            case PICKUP -> condition != Condition.PICKUP;
            case MARK_DIRTY -> condition != Condition.DIRTY;
            case START_CLEAN -> !room.attendantInside();
            default -> room.attendantInside();
        };
    }

    private static boolean ofStay(RoomAction action, RoomEntry entry) {
        RoomView room = entry.room().get();
        boolean expected = entry.marks().get().arriving() != null;
        return switch (action) {
            case CHECK_IN -> expected && room.occupancy() == Occupancy.VACANT;
            case CHECK_OUT -> room.occupancy() == Occupancy.OCCUPIED;
            default ->
                    !expected
                            && room.occupancy() == Occupancy.VACANT
                            && room.service() != Service.OOO
                            && room.service() != Service.OOI;
        };
    }

    private static boolean ofGuest(RoomAction action, RoomView room) {
        GuestRequest now = room.guestRequest();
        boolean other =
                switch (action) {
                    case DO_NOT_DISTURB -> now != GuestRequest.DND;
                    case MAKE_UP -> now != GuestRequest.MUR;
                    case DECLINE -> now != GuestRequest.DECLINED;
                    default -> now != GuestRequest.NONE;
                };
        return other && room.occupancy() == Occupancy.OCCUPIED;
    }

    private static boolean free(RoomView room) {
        return room.occupancy() == Occupancy.VACANT && room.service() == Service.IN_SERVICE;
    }
}
