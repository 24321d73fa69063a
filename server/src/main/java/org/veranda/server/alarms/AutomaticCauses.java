package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Decision;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKind;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.alarm.rules.AlarmRules;
import org.veranda.model.alarm.rules.ShelvingLimits;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Service;
import org.veranda.server.rooms.RoomPlace;

import java.time.Instant;

/// What hides alarms by itself, and shows them again: the state of their room, work on their device, an update of it. What is never
/// hidden stays as it is.
final class AutomaticCauses {

    private AutomaticCauses() {}

    /// The alarm with all that hides it where it is, and without what hides it no more.
    static StoredAlarm at(AlarmSources.Place place, StoredAlarm alarm, AlarmContext context) {
        StoredAlarm after =
                with(alarm, SuppressionCause.FIRMWARE_IN_PROGRESS, place.updating(), context);
        return inRoom(workedOn(after, place.workedOn(), context), place.room(), context);
    }

    /// The alarm with what the room hides, and without what it hides no more.
    static StoredAlarm inRoom(StoredAlarm alarm, @Nullable RoomPlace room, AlarmContext context) {
        boolean blocked =
                room != null && (room.service() == Service.OOO || room.service() == Service.OOI);
        boolean explained =
                room != null
                        && room.attendantInside()
                        && context.kind().type().equals(AlarmKind.DOOR_OPEN);
        StoredAlarm after = with(alarm, SuppressionCause.ROOM_OOO, blocked, context);
        return with(after, SuppressionCause.ATTENDANT_INSIDE, explained, context);
    }

    /// The alarm hidden while somebody works on its device. A window that a person set ends when that said.
    static StoredAlarm workedOn(StoredAlarm alarm, boolean holds, AlarmContext context) {
        boolean hidden =
                alarm.state().suppressed().stream()
                        .anyMatch(each ->
                                each.cause() == SuppressionCause.MAINTENANCE_WINDOW
                                        && each.until() == null);
        return hidden == holds
                ? alarm
                : decided(alarm, command(SuppressionCause.MAINTENANCE_WINDOW, holds), context);
    }

    /// The alarm as it is in that room, or in none: with what that hides, and how bad it makes it.
    static StoredAlarm settled(
            StoredAlarm alarm, @Nullable RoomPlace room, ShelvingLimits limits, Instant now) {
        AlarmKind kind = AlarmKinds.of(alarm.type());
        Occupancy occupancy = room == null ? null : room.occupancy();
        AlarmContext context = new AlarmContext(kind, limits, Staff.HOUSE, now, occupancy);
        StoredAlarm after = inRoom(alarm, room, context);
        return kind.dependsOnRoom()
                ? decided(
                        after,
                        new AlarmCommand.Reassess(kind.in(occupancy, alarm.reported())),
                        context)
                : after;
    }

    /// The alarm hidden for that cause as long as it holds.
    static StoredAlarm with(
            StoredAlarm alarm, SuppressionCause cause, boolean holds, AlarmContext context) {
        if (alarm.state().suppressedFor(cause) == holds) {
            return alarm;
        }
        return decided(alarm, command(cause, holds), context);
    }

    private static AlarmCommand command(SuppressionCause cause, boolean holds) {
        return holds
                ? new AlarmCommand.Suppress(cause, null, null)
                : new AlarmCommand.Unsuppress(cause);
    }

    /// The alarm after a command of the house; as it was where the rules say no.
    static StoredAlarm decided(StoredAlarm alarm, AlarmCommand command, AlarmContext context) {
        AlarmContext house =
                new AlarmContext(
                        context.kind(),
                        context.limits(),
                        Staff.HOUSE,
                        context.now(),
                        context.room());
        return AlarmRules.decide(alarm.state(), command, house)
                        instanceof Decision.Changed<AlarmState>(AlarmState state)
                ? alarm.with(state, context.now())
                : alarm;
    }
}
