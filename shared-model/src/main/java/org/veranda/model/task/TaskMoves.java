package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Where commands lead that nothing stands against.
final class TaskMoves {

    private TaskMoves() {}

    /// The task after the command, or itself when there is nothing to change.
    static Task after(Task task, TaskCommand.Continuing command, TaskContext context) {
        TaskEdit edit = new TaskEdit(task, context.now());
        Worker self = Worker.of(context.by());
        return switch (command) {
            case TaskCommand.Assign _, TaskCommand.Reassign _ ->
                    edit.assignee(Objects.requireNonNull(context.target()))
                            .state(TaskState.ASSIGNED)
                            .finish();
            case TaskCommand.Pull _ -> edit.assignee(self).state(TaskState.ASSIGNED).finish();
            case TaskCommand.Release _ -> edit.assignee(null).state(TaskState.OPEN).finish();
            case TaskCommand.Decline(var reason) ->
                    edit.assignee(null).said(reason).state(TaskState.OPEN).finish();
            case TaskCommand.Accept _ -> edit.state(TaskState.ACCEPTED).finish();
            case TaskCommand.Start _ ->
                    edit.assignee(task.assignee() == null ? self : task.assignee())
                            .started()
                            .finish();
            case TaskCommand.Pause(var reason) ->
                    edit.said(reason).state(TaskState.PAUSED).finish();
            case TaskCommand.Resume _ -> edit.started().finish();
            case TaskCommand.Check(var item, var done) ->
                    edit.checklist(ticked(task, item, done)).finish();
            case TaskCommand.Done(var outcome, _) ->
                    edit.said(outcome).done(self, context.property().businessDate()).finish();
            case TaskCommand.VerifyPass _ ->
                    edit.verified(context.property().businessDate()).finish();
            case TaskCommand.VerifyFail(var reason) -> edit.said(reason).reopened().finish();
            case TaskCommand.Reopen(var reason) -> edit.said(reason).reopened().finish();
            case TaskCommand.Defer(var until) -> edit.deferred(until).finish();
            case TaskCommand.Block(var cause) -> edit.blocked(cause).finish();
            case TaskCommand.Unblock _ -> edit.state(waiting(task.assignee())).finish();
            case TaskCommand.Cancel(var reason) ->
                    edit.said(reason).state(TaskState.CANCELLED).finish();
            case TaskCommand.Derived derived -> after(task, derived, context, edit);
        };
    }

    private static Task after(
            Task task, TaskCommand.Derived command, TaskContext context, TaskEdit edit) {
        return switch (command) {
            case TaskCommand.ComeDue _ -> edit.state(TaskState.OPEN).assignee(null).finish();
            case TaskCommand.Close _ -> edit.state(TaskState.CLOSED).finish();
            case TaskCommand.Escalate _ -> {
                int reached = task.sla().reached(context.now());
                yield reached > task.sla().told() ? edit.told(reached).finish() : task;
            }
            case TaskCommand.Settle _ ->
                    edit.done(Worker.of(context.by()), context.property().businessDate()).finish();
            case TaskCommand.Drop _ -> edit.state(TaskState.CANCELLED).finish();
            case TaskCommand.BecomeCheck _ -> edit.kind(TaskKind.CHECK).finish();
        };
    }

    /// What was unblocked is somebody's or nobody's, as before.
    private static TaskState waiting(@Nullable Worker assignee) {
        return assignee == null ? TaskState.OPEN : TaskState.ASSIGNED;
    }

    private static List<ChecklistItem> ticked(Task task, int item, boolean done) {
        List<ChecklistItem> items = new ArrayList<>(task.checklist());
        items.set(item, new ChecklistItem(items.get(item).text(), done));
        return items;
    }
}
