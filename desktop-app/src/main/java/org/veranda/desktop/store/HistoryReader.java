package org.veranda.desktop.store;

import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.room.RoomId;
import org.veranda.wire.HistoryEntry;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// Reads histories from the server.
public final class HistoryReader implements Histories {

    private final Api api;
    private final TaskRunner tasks;

    public HistoryReader(Api api, TaskRunner tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    @Override
    public CompletionStage<List<HistoryEntry>> of(RoomId room) {
        String path = "/api/v1/rooms/" + room.value() + "/history";
        return tasks.run(() -> api.getList(path, HistoryEntry.class));
    }
}
