package org.veranda.server.housekeeping;

import org.jspecify.annotations.Nullable;
import org.veranda.model.task.Task;
import org.veranda.wire.TaskView;

/// A task with the name of its room.
record StoredTask(Task task, @Nullable String roomName) {

    StoredTask with(Task changed) {
        return new StoredTask(changed, roomName);
    }

    TaskView view() {
        return TaskView.of(task, roomName);
    }
}
