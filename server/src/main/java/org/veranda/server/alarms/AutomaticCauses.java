package org.veranda.server.alarms;

import org.veranda.model.Decision;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKind;
import org.veranda.model.alarm.rules.AlarmRules;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.Service;
import org.veranda.server.rooms.RoomPlace;

/// What hides alarms by itself, and shows them again: the state of their room, an update of their device. What is never
/// hidden stays as it is.
final class AutomaticCauses {

    private AutomaticCauses() {}

    /// The alarm with what the room hides, and without what it hides no more.
    static StoredAlarm inRoom(StoredAlarm alarm, RoomPlace room, AlarmContext context) {
        boolean blocked = room.service() == Service.OOO || room.service() == Service.OOI;
        boolean explained =
                room.attendantInside() && context.kind().type().equals(AlarmKind.DOOR_OPEN);
        StoredAlarm after = with(alarm, SuppressionCause.ROOM_OOO, blocked, context);
        return with(after, SuppressionCause.ATTENDANT_INSIDE, explained, context);
    }

    /// The alarm hidden for that cause as long as it holds.
    static StoredAlarm with(
            StoredAlarm alarm, SuppressionCause cause, boolean holds, AlarmContext context) {
        if (alarm.state().suppressedFor(cause) == holds) {
            return alarm;
        }
        AlarmContext house =
                new AlarmContext(
                        context.kind(),
                        context.limits(),
                        Staff.HOUSE,
                        context.now(),
                        context.room());
        AlarmCommand command =
                holds
                        ? new AlarmCommand.Suppress(cause, null, null)
                        : new AlarmCommand.Unsuppress(cause);
        return AlarmRules.decide(alarm.state(), command, house)
                        instanceof Decision.Changed<AlarmState>(AlarmState state)
                ? alarm.with(state, context.now())
                : alarm;
    }
}
