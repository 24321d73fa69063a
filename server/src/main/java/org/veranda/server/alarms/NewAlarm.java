package org.veranda.server.alarms;

import org.veranda.model.alarm.Severity;

/// What a record begins with.
record NewAlarm(AlarmSource source, String type, Severity reported) {

    public AlarmKey key() {
        return new AlarmKey(source.originator(), type);
    }
}
