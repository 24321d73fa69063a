package org.veranda.desktop.store.alarm;

import org.veranda.model.alarm.AlarmId;
import org.veranda.wire.AlarmView;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// What the server keeps of alarms beyond those that are open. Stages complete on the FX thread.
public interface AlarmRecords {

    /// What happened to the alarm, newest first.
    CompletionStage<List<AlarmHappening>> of(AlarmId alarm);

    /// The alarms that are over, the latest change first.
    CompletionStage<List<AlarmView>> past();
}
