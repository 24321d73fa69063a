package org.veranda.desktop.alarms.watch;

import org.veranda.model.alarm.AlarmId;
import org.veranda.wire.AlarmView;

/// One occurrence of an alarm: what is new only once.
record Occurrence(AlarmId alarm, long number) {

    static Occurrence of(AlarmView alarm) {
        return new Occurrence(alarm.id(), alarm.occurrence());
    }
}
