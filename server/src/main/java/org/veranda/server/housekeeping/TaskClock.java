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

/// What time alone does to a task of the current tenant: its clock reaches a step, it comes back when it was deferred, and
/// is closed when it is long done. Each in a transaction of its own, so that one that fails keeps no other waiting.
@Service
@Transactional
class TaskClock {

    private final Tasks tasks;
    private final TaskContexts contexts;
    private final TaskRecorder recorder;
    private final RoomWork work;
    private final Properties properties;
    private final ApplicationEventPublisher events;

    TaskClock(
            Tasks tasks,
            TaskContexts contexts,
            TaskRecorder recorder,
            RoomWork work,
            Properties properties,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.recorder = recorder;
        this.work = work;
        this.properties = properties;
        this.events = events;
    }

    /// Those whose time came, as it looks without locks.
    @Transactional(readOnly = true)
    public List<TaskId> due(Instant now) {
        return tasks.due(now);
    }

    /// Looks again with the room and the task locked, in this order as everybody does: somebody may have seen to it
    /// meanwhile. Answers whether the task changed.
    public boolean strike(TaskId id, Instant moment) {
        properties.share();
        tasks.find(id).ifPresent(seen -> work.lock(seen.task()));
        Optional<StoredTask> found = tasks.lock(id);
        if (found.isEmpty()) {
            return false;
        }
        Origin origin = Origin.house(moment);
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
