package org.veranda.server.housekeeping;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.task.TaskId;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.TaskView;

import java.util.List;

/// Answers what others ask about tasks, always of the current tenant.
@Service
@Transactional(readOnly = true)
public class TaskQueries {

    private final Tasks tasks;
    private final Properties properties;

    TaskQueries(Tasks tasks, Properties properties) {
        this.tasks = tasks;
        this.properties = properties;
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

    List<TaskView> find(TaskFilter filter) {
        return tasks.find(filter).stream().map(StoredTask::view).toList();
    }
}
