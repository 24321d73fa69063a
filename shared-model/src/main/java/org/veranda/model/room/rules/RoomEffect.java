package org.veranda.model.room.rules;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What else a room command brings about, outside the room itself.
public enum RoomEffect {
    /// The housekeeping task of the room is done.
    TASK_DONE,
    /// The cleaning task is open again.
    TASK_REOPENED,
    /// Cleaning tasks wait until the guest no longer says do not disturb.
    TASKS_BLOCKED,
    /// Cleaning tasks may go on.
    TASKS_UNBLOCKED,
    /// The stay-over task gives way to a departure task, unless it was started.
    DEPARTURE_TASK,
    /// An inspection appears on the list.
    INSPECTION_DUE,
    /// The desk hears that the room is ready for a guest who waits.
    NOTIFY_DESK,
    /// The desk is warned: an arrival of today has this room.
    WARN_ARRIVAL,
    /// A work order is opened.
    WORK_ORDER,
    /// Keys and thermostat are asked for, by commands of their own.
    KEYS,
    /// The hold and the queue entry of the arriving booking end.
    HOLD_ENDED,
    /// The bookings named by the command lose this room.
    UNASSIGNED,
    /// The room's device alarms are suppressed by design.
    ALARMS_SUPPRESSED,
    /// A planned block could not begin: the room is occupied.
    DEFERRED,
    /// There is nothing to rush: the room is ready.
    ALREADY_READY;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
