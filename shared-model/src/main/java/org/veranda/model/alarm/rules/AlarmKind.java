package org.veranda.model.alarm.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.room.Occupancy;

import java.time.Duration;

/// What an alarm's type means for it, as `alarm-kinds.csv` lists it.
///
/// @param severity what it has when nobody says, `info` for types nobody knows: they go to a review
/// @param occupied the least it has in an occupied room; null when the room does not matter
/// @param vacant the most it has in a vacant room; null when the room does not matter
/// @param latches it wants a reset when the condition is gone
/// @param acknowledgesItself nobody needs to acknowledge it once the condition is gone
/// @param neverHidden it is never shelved or suppressed
/// @param blocksRoom no guest is given the room while it is open
public record AlarmKind(
        String type,
        Severity severity,
        @Nullable Severity occupied,
        @Nullable Severity vacant,
        boolean latches,
        boolean acknowledgesItself,
        boolean neverHidden,
        boolean blocksRoom,
        Duration onDelay,
        Duration offDelay) {

    /// A device that does not answer.
    public static final String OFFLINE = "offline";

    /// A gateway, through which others are reached, does not answer.
    public static final String GATEWAY_OFFLINE = "gateway_offline";

    /// A building's switch, through which others are reached, does not answer.
    public static final String SWITCH_OFFLINE = "switch_offline";

    /// The one kind that an attendant's presence explains.
    public static final String DOOR_OPEN = "door_open";

    /// What a raised severity comes to in that room.
    public Severity in(@Nullable Occupancy room, @Nullable Severity raised) {
        Severity said = raised == null ? severity : raised;
        if (room == Occupancy.OCCUPIED && occupied != null) {
            return said.or(occupied);
        }
        return room == Occupancy.VACANT && vacant != null && said.outranks(vacant) ? vacant : said;
    }

    /// Whether it explains why others do not answer.
    public boolean explainsOthers() {
        return type.equals(GATEWAY_OFFLINE) || type.equals(SWITCH_OFFLINE);
    }

    /// Whether what happens in the room changes its severity.
    public boolean dependsOnRoom() {
        return occupied != null || vacant != null;
    }
}
