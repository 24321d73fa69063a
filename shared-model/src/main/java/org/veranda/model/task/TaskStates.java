package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Property;

import java.util.EnumSet;
import java.util.Set;

/// From which states each command is possible, for whom and under which circumstances.
final class TaskStates {

    private static final Set<TaskState> TERMINAL =
            EnumSet.of(TaskState.CANCELLED, TaskState.CLOSED);

    private TaskStates() {}

    /// Nothing when the command is possible.
    static @Nullable TaskObjection objection(
            Task task, TaskCommand.Continuing command, TaskContext context) {
        if (over(task, context.property())) {
            return TaskObjection.no(RefusalCode.TASK_CLOSED, "state", task.state().wire());
        }
        if (!from(command).contains(task.state())) {
            return TaskObjection.no(RefusalCode.WRONG_STATUS, "state", task.state().wire());
        }
        return switch (command) {
            case TaskCommand.Assign _, TaskCommand.Reassign _ -> onShift(context);
            case TaskCommand.Accept _, TaskCommand.Decline _ ->
                    task.kind().asked()
                            ? ofAnother(task, context)
                            : TaskObjection.no(RefusalCode.WRONG_KIND, "kind", task.kind().wire());
            case TaskCommand.Start _, TaskCommand.Resume _ -> begin(task, context);
            case TaskCommand.Release _, TaskCommand.Pause _ -> ofAnother(task, context);
            case TaskCommand.Done(_, var dirtyEpoch) ->
                    task.kind().ofRoom() && dirtyEpoch == null
                            ? TaskObjection.no(RefusalCode.INVALID, "dirty_epoch", "it is missing")
                            : ofAnother(task, context);
            case TaskCommand.Check(var item, _) ->
                    item >= 0 && item < task.checklist().size()
                            ? ofAnother(task, context)
                            : TaskObjection.no(RefusalCode.INVALID, "item", item);
            case TaskCommand.VerifyPass _ -> ownWork(task, context);
            case TaskCommand.Defer(var until) ->
                    until.isAfter(context.now())
                            ? null
                            : TaskObjection.no(RefusalCode.BAD_DATES, "until", until);
            case TaskCommand.Unblock _ -> stillBlocked(task, context);
            case TaskCommand.Cancel _ ->
                    task.state() == TaskState.IN_PROGRESS
                                    && !context.by().may(Permission.ASSIGN_TASKS)
                            ? TaskObjection.no(
                                    RefusalCode.SUPERVISOR_ONLY, "state", task.state().wire())
                            : null;
            default -> null;
        };
    }

    /// What is verified may be reopened until the day ends.
    private static boolean over(Task task, Property property) {
        return TERMINAL.contains(task.state())
                || (task.state() == TaskState.VERIFIED
                        && !property.businessDate().equals(task.settledOn()));
    }

    private static Set<TaskState> from(TaskCommand.Continuing command) {
        return switch (command) {
            case TaskCommand.Assign _, TaskCommand.Pull _ ->
                    EnumSet.of(TaskState.OPEN, TaskState.REOPENED);
            case TaskCommand.Reassign _ ->
                    EnumSet.of(TaskState.OPEN, TaskState.REOPENED, TaskState.ASSIGNED);
            case TaskCommand.Release _, TaskCommand.Accept _, TaskCommand.Decline _ ->
                    EnumSet.of(TaskState.ASSIGNED);
            case TaskCommand.Start _ ->
                    EnumSet.of(
                            TaskState.OPEN,
                            TaskState.REOPENED,
                            TaskState.ASSIGNED,
                            TaskState.ACCEPTED,
                            TaskState.BLOCKED);
            case TaskCommand.Pause _ -> EnumSet.of(TaskState.IN_PROGRESS);
            case TaskCommand.Resume _ -> EnumSet.of(TaskState.PAUSED);
            case TaskCommand.Check _, TaskCommand.Done _ ->
                    EnumSet.of(TaskState.IN_PROGRESS, TaskState.PAUSED);
            case TaskCommand.VerifyPass _, TaskCommand.Close _ -> EnumSet.of(TaskState.DONE);
            case TaskCommand.VerifyFail _, TaskCommand.Reopen _ ->
                    EnumSet.of(TaskState.DONE, TaskState.VERIFIED);
            case TaskCommand.Defer _ ->
                    EnumSet.of(
                            TaskState.OPEN,
                            TaskState.REOPENED,
                            TaskState.ASSIGNED,
                            TaskState.ACCEPTED,
                            TaskState.PAUSED);
            case TaskCommand.Block _ ->
                    EnumSet.of(TaskState.OPEN, TaskState.REOPENED, TaskState.ASSIGNED);
            case TaskCommand.Unblock _ -> EnumSet.of(TaskState.BLOCKED);
            case TaskCommand.ComeDue _ -> EnumSet.of(TaskState.DEFERRED);
            case TaskCommand.Escalate _ -> waiting();
            case TaskCommand.Cancel _ -> open();
            case TaskCommand.Settle _ -> open();
            case TaskCommand.Drop _, TaskCommand.BecomeCheck _ -> notBegun();
        };
    }

    private static @Nullable TaskObjection onShift(TaskContext context) {
        return context.target() == null
                ? TaskObjection.no(RefusalCode.NOT_ON_SHIFT, "to", "nobody who does such work here")
                : null;
    }

    private static @Nullable TaskObjection begin(Task task, TaskContext context) {
        TaskObjection another = ofAnother(task, context);
        if (another != null) {
            return another;
        }
        if (context.busy()) {
            Worker worker = task.assignee();
            String who = worker == null ? context.by().name() : worker.name();
            return TaskObjection.no(RefusalCode.WORKER_BUSY, "assignee", who);
        }
        if (context.doubleLock()) {
            return TaskObjection.unlessOverridden(RefusalCode.DOUBLE_LOCK, "double_lock", true);
        }
        if (context.guestRequest() == GuestRequest.DND) {
            return TaskObjection.unlessOverridden(RefusalCode.DND, "guest_request", "dnd");
        }
        return task.state() == TaskState.BLOCKED ? stillBlocked(task, context) : null;
    }

    private static @Nullable TaskObjection stillBlocked(Task task, TaskContext context) {
        boolean still =
                switch (task.blocked()) {
                    case DND -> context.guestRequest() == GuestRequest.DND;
                    case DECLINED -> context.guestRequest() == GuestRequest.DECLINED;
                    case DOUBLE_LOCK -> context.doubleLock();
                    case GUEST_INSIDE, NO_ACCESS, PARTS -> false;
                    case null -> false;
                };
        return still
                ? TaskObjection.unlessOverridden(
                        RefusalCode.STILL_BLOCKED, "cause", String.valueOf(task.blocked()))
                : null;
    }

    private static @Nullable TaskObjection ofAnother(Task task, TaskContext context) {
        Worker assignee = task.assignee();
        return assignee == null
                        || assignee.id().equals(context.by().id())
                        || context.by().may(Permission.ASSIGN_TASKS)
                ? null
                : TaskObjection.no(RefusalCode.NOT_ASSIGNED, "assignee", assignee.name());
    }

    private static @Nullable TaskObjection ownWork(Task task, TaskContext context) {
        Worker doer = task.doneBy();
        return context.property().inspects() && doer != null && doer.id().equals(context.by().id())
                ? TaskObjection.no(RefusalCode.SAME_PERSON, "done_by", doer.name())
                : null;
    }

    private static Set<TaskState> waiting() {
        return EnumSet.of(
                TaskState.OPEN, TaskState.REOPENED, TaskState.ASSIGNED, TaskState.ACCEPTED);
    }

    private static Set<TaskState> notBegun() {
        Set<TaskState> states = waiting();
        states.add(TaskState.DEFERRED);
        states.add(TaskState.BLOCKED);
        return states;
    }

    private static Set<TaskState> open() {
        Set<TaskState> states = notBegun();
        states.add(TaskState.IN_PROGRESS);
        states.add(TaskState.PAUSED);
        return states;
    }
}
