package org.veranda.desktop.store;

import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.wire.ColleagueView;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// Asks the server who there is, each time: people come and go.
public final class ColleagueReader implements Colleagues {

    private final Api api;
    private final TaskRunner tasks;

    public ColleagueReader(Api api, TaskRunner tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    @Override
    public CompletionStage<List<ColleagueView>> all() {
        return tasks.run(() -> api.getList("/api/v1/colleagues", ColleagueView.class));
    }
}
