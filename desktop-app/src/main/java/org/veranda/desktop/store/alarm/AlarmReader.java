package org.veranda.desktop.store.alarm;

import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.alarm.AlarmId;
import org.veranda.wire.AlarmView;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// Reads what the server keeps of alarms.
public final class AlarmReader implements AlarmRecords {

    private final Api api;
    private final TaskRunner tasks;

    public AlarmReader(Api api, TaskRunner tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    @Override
    public CompletionStage<List<AlarmHappening>> of(AlarmId alarm) {
        String path = "/api/v1/alarms/" + alarm.value() + "/history";
        return tasks.run(() -> api.getList(path, AlarmHappening.class));
    }

    @Override
    public CompletionStage<List<AlarmView>> past() {
        return tasks.run(() -> api.getList("/api/v1/alarms?status=normal", AlarmView.class));
    }
}
