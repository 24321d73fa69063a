package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.FailingClause;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.Room;

import java.util.List;

/// What a rule says before permissions and overrides are looked at.
sealed interface Verdict {

    /// The room as it becomes, which may be as it is.
    record Allowed(Room room) implements Verdict {}

    /// The rules say no, unless somebody with the permission overrides them.
    ///
    /// @param overridden the room as an override makes it; none when nothing helps
    record Objection(
            RefusalCode code,
            List<FailingClause> failing,
            @Nullable Room overridden,
            Permission overriding)
            implements Verdict {

        Objection unlessOverridden(Permission permission, Room room) {
            return new Objection(code, failing, room, permission);
        }
    }

    static Verdict allowed(Room room) {
        return new Allowed(room);
    }

    static Verdict allowed(RoomEdit edit) {
        return new Allowed(edit.done());
    }

    static Objection no(RefusalCode code, List<FailingClause> failing) {
        return new Objection(code, failing, null, Permission.OVERRIDE_ROOM_RULES);
    }

    static Objection no(RefusalCode code, String clause, Object detail) {
        return no(code, List.of(new FailingClause(clause, detail.toString())));
    }
}
