package org.veranda.desktop.store.upkeep;

import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.MaintenanceRequestView;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// Reads what the server keeps of requests.
public final class RequestReader implements RequestRecords {

    static final String PATH = "/api/v1/maintenance/requests";

    private final Api api;
    private final TaskRunner tasks;

    public RequestReader(Api api, TaskRunner tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    @Override
    public CompletionStage<List<Happened>> of(RequestId request) {
        String path = PATH + "/" + request.value() + "/history";
        return tasks.run(() -> api.getList(path, Happened.class));
    }

    @Override
    public CompletionStage<List<MaintenanceRequestView>> over() {
        return tasks.run(() -> api.getList(PATH + "?over=true", MaintenanceRequestView.class));
    }
}
