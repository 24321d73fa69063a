package org.veranda.server.housekeeping;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.Task;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskRules;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.wire.TaskView;

import java.util.List;

/// Carries out task commands: lock, decide by the shared rules, store with history, tell, and do in the
/// room what the work means for it.
@Service
@Transactional
public class TaskService {

    private final Tasks tasks;
    private final TaskContexts contexts;
    private final TaskRecorder recorder;
    private final RoomWork work;
    private final RoomQueries rooms;

    TaskService(
            Tasks tasks,
            TaskContexts contexts,
            TaskRecorder recorder,
            RoomWork work,
            RoomQueries rooms) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.recorder = recorder;
        this.work = work;
        this.rooms = rooms;
    }

    /// Makes a task; what the rules refuse is thrown as a [RefusedException].
    public TaskView create(TaskCommand.Create command, Origin origin) {
        Task task =
                TaskRules.create(tasks.nextId(), command, contexts.plain(origin.by(), origin))
                        .orElseThrow(refusal -> new RefusedException(refusal, null));
        RoomId room = command.roomId();
        StoredTask made = new StoredTask(task, room == null ? null : rooms.get(room).name());
        recorder.record(null, made, command, origin);
        return made.view();
    }

    /// Locks the task, and before it the room that the command would move; answers the task's version.
    public long lock(TaskId id, TaskCommand.Direct command) {
        work.lock(tasks.find(id).orElseThrow(() -> unknown(id)).task(), command);
        return tasks.lock(id).orElseThrow(() -> unknown(id)).task().version();
    }

    /// Whether the command changed anything. The task is written before its room, so that what follows
    /// from the room finds it as it is now.
    public boolean apply(TaskId id, TaskCommand.Direct command, Origin origin) {
        work.lock(tasks.find(id).orElseThrow(() -> unknown(id)).task(), command);
        StoredTask before = tasks.lock(id).orElseThrow(() -> unknown(id));
        Task after =
                TaskRules.decide(
                                before.task(), command, contexts.of(before.task(), command, origin))
                        .orElseThrow(refusal -> new RefusedException(refusal, before.view()));
        if (after.equals(before.task())) {
            return false;
        }
        try {
            recorder.record(before, before.with(after), command, origin);
        } catch (DuplicateKeyException busy) {
            if (!String.valueOf(busy.getMessage()).contains(Tasks.ONE_RUNNING)) {
                throw busy;
            }
            throw new RefusedException(busy(before, command), before.view());
        }
        work.follow(after, command, origin);
        return true;
    }

    static NotFoundException unknown(TaskId id) {
        return new NotFoundException("Cannot find task %s: there is none here.".formatted(id));
    }

    /// Two desks may start two tasks of one worker at the same moment; the table tells the second.
    private static Refusal busy(StoredTask task, TaskCommand command) {
        return new Refusal(
                RefusalCode.WORKER_BUSY,
                "task",
                task.task().state().wire(),
                command.command(),
                "Cannot start task %s: %s"
                        .formatted(task.task().id(), RefusalCode.WORKER_BUSY.reason()),
                List.of(),
                List.of());
    }
}
