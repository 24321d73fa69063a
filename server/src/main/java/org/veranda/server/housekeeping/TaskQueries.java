package org.veranda.server.housekeeping;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.task.TaskId;
import org.veranda.server.history.ChangeLine;
import org.veranda.server.history.History;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.TaskView;

import java.util.List;

/// Answers what others ask about tasks, always of the current tenant.
@Service
@Transactional(readOnly = true)
public class TaskQueries {

    private static final int HISTORY = 200;

    private final Tasks tasks;
    private final Properties properties;
    private final History history;

    TaskQueries(Tasks tasks, Properties properties, History history) {
        this.tasks = tasks;
        this.properties = properties;
        this.history = history;
    }

    /// The task, or a 404: a foreign tenant's is no different from none.
    public TaskView get(TaskId id) {
        return tasks.find(id).orElseThrow(() -> TaskService.unknown(id)).view();
    }

    /// Those that are open, and those that were done on this business date.
    public List<TaskView> current() {
        return tasks.current(properties.current().businessDate()).stream()
                .map(StoredTask::view)
                .toList();
    }

    /// The most urgent first.
    public List<TaskView> find(TaskFilter filter) {
        return find(filter, Integer.MAX_VALUE, 0);
    }

    /// A part of them.
    public List<TaskView> find(TaskFilter filter, int limit, int offset) {
        return tasks.find(filter, limit, offset).stream().map(StoredTask::view).toList();
    }

    public int count(TaskFilter filter) {
        return tasks.count(filter);
    }

    /// What was done to it, the newest first.
    public List<ChangeLine> history(TaskId id) {
        get(id);
        return history.of(TaskRecorder.MACHINE, id.value(), HISTORY);
    }
}
