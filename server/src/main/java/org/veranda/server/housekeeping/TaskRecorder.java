package org.veranda.server.housekeeping;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.task.TaskCommand;
import org.veranda.server.history.Change;
import org.veranda.server.history.History;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.TaskView;
import org.veranda.wire.TenantEvent;

import java.util.List;

/// Stores what became of tasks, with their history, and tells the tenant's stream.
@Component
class TaskRecorder {

    static final String MACHINE = "task";

    private final Tasks tasks;
    private final History history;
    private final Journal journal;
    private final TaskNotices notices;

    TaskRecorder(Tasks tasks, History history, Journal journal, TaskNotices notices) {
        this.tasks = tasks;
        this.history = history;
        this.journal = journal;
        this.notices = notices;
    }

    /// One task, one change, one event; a new one had nothing before.
    void record(@Nullable StoredTask before, StoredTask after, TaskCommand command, Origin origin) {
        tasks.put(after.task());
        TaskView view = after.view();
        history.add(
                new Change(
                        MACHINE,
                        view.id().value(),
                        view.version(),
                        MACHINE + "." + command.command(),
                        reason(command),
                        before == null ? null : before.view(),
                        view),
                origin);
        journal.append(StreamName.tenant(CurrentTenant.get()), new TenantEvent.TaskChanged(view));
        notices.recorded(view, command, origin.by());
    }

    /// Many new ones at once.
    void open(List<StoredTask> made, Origin origin) {
        if (made.isEmpty()) {
            return;
        }
        tasks.put(made.stream().map(StoredTask::task).toList());
        List<TaskView> views = made.stream().map(StoredTask::view).toList();
        history.add(
                views.stream()
                        .map(view ->
                                new Change(
                                        MACHINE,
                                        view.id().value(),
                                        view.version(),
                                        "task.create",
                                        null,
                                        null,
                                        view))
                        .toList(),
                origin);
        StreamName stream = StreamName.tenant(CurrentTenant.get());
        views.forEach(view -> journal.append(stream, new TenantEvent.TaskChanged(view)));
    }

    private static @Nullable String reason(TaskCommand command) {
        return switch (command) {
            case TaskCommand.Decline(var reason) -> reason;
            case TaskCommand.Pause(var reason) -> reason;
            case TaskCommand.VerifyFail(var reason) -> reason;
            case TaskCommand.Reopen(var reason) -> reason;
            case TaskCommand.Cancel(var reason) -> reason;
            case TaskCommand.Done(var outcome, _) -> outcome;
            default -> null;
        };
    }
}
