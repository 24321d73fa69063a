package org.veranda.model.room.rules;

import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;

/// Who counts as a supervisor: whoever may inspect rooms.
final class Supervision {

    private Supervision() {}

    static boolean given(RoomContext context) {
        return context.by().may(Permission.INSPECT_ROOMS);
    }

    static Verdict.Objection missing(String what) {
        return Verdict.no(RefusalCode.SUPERVISOR_ONLY, "supervisor", what);
    }
}
