package org.veranda.server.housekeeping;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.identity.Staff;
import org.veranda.model.task.Task;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskRules;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.Properties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What time alone does to the tasks of the current tenant: clocks reach their steps, what was deferred
/// comes back, and what is long done is closed.
@Service
@Transactional
class TaskClock {

    private final Tasks tasks;
    private final TaskContexts contexts;
    private final TaskRecorder recorder;
    private final Properties properties;
    private final ApplicationEventPublisher events;

    TaskClock(
            Tasks tasks,
            TaskContexts contexts,
            TaskRecorder recorder,
            Properties properties,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.recorder = recorder;
        this.properties = properties;
        this.events = events;
    }

    /// Answers how many tasks changed.
    int strike(Instant now) {
        List<TaskId> due = tasks.due(now);
        if (due.isEmpty()) {
            return 0;
        }
        properties.share();
        Origin origin = Origin.house(now);
        return (int) due.stream().filter(id -> strike(id, origin)).count();
    }

    /// Looks again with the task locked: somebody may have seen to it meanwhile.
    private boolean strike(TaskId id, Origin origin) {
        Optional<StoredTask> found = tasks.lock(id);
        if (found.isEmpty()) {
            return false;
        }
        StoredTask before = found.get();
        Instant due = Due.at(before.task());
        if (due == null || due.isAfter(origin.madeAt())) {
            return false;
        }
        TaskCommand.Derived command =
                switch (before.task().state()) {
                    case DEFERRED -> new TaskCommand.ComeDue();
                    case DONE -> new TaskCommand.Close();
                    default -> new TaskCommand.Escalate();
                };
        if (TaskRules.decide(before.task(), command, contexts.plain(Staff.HOUSE, origin))
                instanceof Decision.Changed<Task>(Task after)) {
            StoredTask now = before.with(after);
            recorder.record(before, now, command, origin);
            if (command instanceof TaskCommand.Escalate) {
                events.publishEvent(new TaskEscalated(now.view(), after.sla().told()));
            }
            return true;
        }
        return false;
    }
}
