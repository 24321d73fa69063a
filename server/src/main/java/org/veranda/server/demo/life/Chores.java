package org.veranda.server.demo.life;

import org.jspecify.annotations.Nullable;
import org.veranda.model.task.ChecklistItem;
import org.veranda.model.task.TaskCommand;
import org.veranda.wire.Command;
import org.veranda.wire.TaskView;

import java.util.List;
import java.util.Optional;

/// How somebody gets on with a task: item by item, then it is done.
final class Chores {

    private Chores() {}

    /// @param tasksAnHour how many such tasks somebody does in an hour
    /// @param epoch of the room as it is seen, where the task needs it
    static Optional<Act> goOn(
            Staff person, TaskView task, @Nullable Long epoch, double tasksAnHour, Chance chance) {
        List<ChecklistItem> items = task.checklist();
        if (!chance.hourly(tasksAnHour * (items.size() + 1))) {
            return Optional.empty();
        }
        for (int item = 0; item < items.size(); item++) {
            if (!items.get(item).done()) {
                return Optional.of(act(person, task, new TaskCommand.Check(item, true)));
            }
        }
        return Optional.of(act(person, task, new TaskCommand.Done(null, epoch)));
    }

    static Act act(Staff person, TaskView task, TaskCommand.Direct command) {
        return new Act(person.person(), new Command.OnTask(task.id(), command));
    }
}
