package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.Room;

/// The objection to using a room that a block keeps closed.
final class Closed {

    private Closed() {}

    /// Nothing when the room is in service.
    static Verdict.@Nullable Objection objection(Room room) {
        return switch (room.service()) {
            case IN_SERVICE -> null;
            case OOS -> Verdict.no(RefusalCode.ROOM_OOS, "service", "oos");
            case OOO -> Verdict.no(RefusalCode.ROOM_OOO, "service", "ooo");
            case OOI -> Verdict.no(RefusalCode.ROOM_OOI, "service", "ooi");
        };
    }
}
