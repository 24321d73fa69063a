package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;

import java.util.List;

/// What may happen to a task, and what becomes of it. Pure, as the rules of rooms are. The table is
/// `task-transitions.csv` beside this class.
public final class TaskRules {

    private static final String NOTHING_YET = "none";
    private static final Worker SOMEBODY_ELSE = new Worker(new UserId(0), "somebody else");

    private TaskRules() {}

    /// A new task, or why not.
    public static Decision<Task> create(
            TaskId id, TaskCommand.Create command, TaskContext context) {
        TaskObjection objection = TaskObjection.unfit(command, context);
        return objection == null
                ? new Decision.Changed<>(NewTasks.of(id, command, context.now()))
                : refuse(null, command, objection, context);
    }

    /// The task after the command, or why not. A change raises the version by one.
    public static Decision<Task> decide(
            Task task, TaskCommand.Continuing command, TaskContext context) {
        TaskObjection objection = objection(task, command, context);
        if (objection != null) {
            return refuse(task, command, objection, context);
        }
        Task after = TaskMoves.after(task, command, context);
        return after.equals(task) ? new Decision.Unchanged<>(task) : new Decision.Changed<>(after);
    }

    /// The names of the commands that this user may give now and that would change something, provided
    /// that there is somebody else to assign.
    public static List<String> legal(Task task, TaskContext context) {
        TaskContext any = context.naming(SOMEBODY_ELSE);
        return TypicalTaskCommands.of(task, context.now()).stream()
                .filter(command -> objection(task, command, any) == null)
                .filter(command -> !TaskMoves.after(task, command, any).equals(task))
                .map(TaskCommand::command)
                .toList();
    }

    private static @Nullable TaskObjection objection(
            Task task, TaskCommand.Continuing command, TaskContext context) {
        TaskObjection unfit = TaskObjection.unfit(command, context);
        if (unfit != null) {
            return unfit;
        }
        TaskObjection objection = TaskStates.objection(task, command, context);
        return objection == null || !objection.overridable()
                ? objection
                : unlessOverridden(objection, context);
    }

    private static @Nullable TaskObjection unlessOverridden(
            TaskObjection objection, TaskContext context) {
        RuleOverride override = context.override();
        if (override == null) {
            return objection;
        }
        if (!context.by().may(Permission.OVERRIDE_ROOM_RULES)) {
            return TaskObjection.no(
                    RefusalCode.NOT_PERMITTED, "permission", Permission.OVERRIDE_ROOM_RULES.wire());
        }
        return override.reason().isBlank()
                ? TaskObjection.no(RefusalCode.REASON_REQUIRED, "override", "it is blank")
                : null;
    }

    private static Decision<Task> refuse(
            @Nullable Task task,
            TaskCommand command,
            TaskObjection objection,
            TaskContext context) {
        return new Decision.Refused<>(
                new Refusal(
                        objection.code(),
                        "task",
                        task == null ? NOTHING_YET : task.state().wire(),
                        command.command(),
                        "Cannot %s%s: %s"
                                .formatted(
                                        command.command().replace('_', ' '),
                                        task == null ? "" : " task " + task.id(),
                                        objection.code().reason()),
                        List.of(new FailingClause(objection.clause(), objection.detail())),
                        task == null ? List.of() : legal(task, context)));
    }
}
