package org.veranda.server.housekeeping;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veranda.model.Decision;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.BlockCause;
import org.veranda.model.task.FollowUp;
import org.veranda.model.task.NewTasks;
import org.veranda.model.task.Task;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskContext;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskRules;
import org.veranda.model.task.TaskState;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomChanged;
import org.veranda.server.rooms.RoomLeaving;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.rooms.RoomsRolled;

import java.util.Set;
import java.util.function.Predicate;

/// Makes tasks follow their rooms, within the transaction that changes the room. Most changes have no
/// follow-up and cost nothing.
@Component
class RoomFollowUps {

    private static final RoomCommand ROLL = new RoomCommand.EodRoll();

    private final Tasks tasks;
    private final TaskContexts contexts;
    private final TaskRecorder recorder;
    private final RoomQueries rooms;

    RoomFollowUps(Tasks tasks, TaskContexts contexts, TaskRecorder recorder, RoomQueries rooms) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.recorder = recorder;
        this.rooms = rooms;
    }

    @EventListener
    void on(RoomChanged changed) {
        Set<FollowUp> all =
                FollowUp.of(
                        changed.before(), changed.after(), changed.command(), changed.effects());
        if (!all.isEmpty()) {
            OfRoom room = new OfRoom(changed.after().id(), changed.origin());
            all.forEach(room::carryOut);
        }
    }

    /// What the end of a day means for the tasks that there are; new ones are [StayoverTasks]'.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(RoomsRolled rolled) {
        for (RoomsRolled.OneRoom one : rolled.rooms()) {
            Set<FollowUp> all = FollowUp.of(one.before(), one.after(), ROLL, Set.of());
            if (!all.isEmpty()) {
                OfRoom room = new OfRoom(one.after().id(), rolled.origin());
                all.forEach(room::carryOut);
            }
        }
    }

    /// Tasks are not taken away from those who work on them.
    @EventListener
    void on(RoomLeaving leaving) {
        if (tasks.lock(leaving.room()).stream().anyMatch(one -> one.task().state().open())) {
            throw new ConflictException(
                    "Cannot remove room %s: it has open tasks.".formatted(leaving.room()));
        }
    }

    /// The tasks of one room, and who caused what follows; the house's own right to do it.
    private final class OfRoom {

        private final RoomId room;
        private final Origin origin;
        private final TaskContext context;

        OfRoom(RoomId room, Origin origin) {
            this.room = room;
            this.origin = origin;
            Staff by = origin.by();
            Staff entitled = new Staff(by.id(), by.name(), Staff.HOUSE.permissions());
            this.context = contexts.plain(entitled, origin);
        }

        void carryOut(FollowUp followUp) {
            switch (followUp) {
                case SETTLE_CLEANING -> each(OfRoom::cleans, new TaskCommand.Settle());
                case SETTLE_INSPECTION -> each(of(TaskKind.INSPECTION), new TaskCommand.Settle());
                case DROP_DEPARTURE ->
                        each(of(TaskKind.DEPARTURE).or(of(TaskKind.CHECK)), new TaskCommand.Drop());
                case DROP_STAYOVER -> each(of(TaskKind.STAYOVER), new TaskCommand.Drop());
                case DROP_INSPECTION -> each(of(TaskKind.INSPECTION), new TaskCommand.Drop());
                case BECOME_CHECK -> each(of(TaskKind.DEPARTURE), new TaskCommand.BecomeCheck());
                case BLOCK_DND -> each(OfRoom::cleans, new TaskCommand.Block(BlockCause.DND));
                case BLOCK_DECLINED ->
                        each(OfRoom::cleans, new TaskCommand.Block(BlockCause.DECLINED));
                case UNBLOCK -> each(OfRoom::heldUpByGuest, new TaskCommand.Unblock());
                case MAKE_DEPARTURE -> make(TaskKind.DEPARTURE);
                case MAKE_INSPECTION -> make(TaskKind.INSPECTION);
                case MAKE_WORK_ORDER -> make(TaskKind.WORK_ORDER);
                case REOPEN_CLEANING -> reopen();
            }
        }

        /// What a task's own rules do not let happen to it does not happen.
        private void each(Predicate<Task> which, TaskCommand.Continuing command) {
            for (StoredTask before : tasks.lock(room)) {
                if (which.test(before.task())
                        && TaskRules.decide(before.task(), command, context)
                                instanceof Decision.Changed<Task>(Task after)) {
                    recorder.record(before, before.with(after), command, origin);
                }
            }
        }

        private void reopen() {
            tasks.lock(room).stream()
                    .map(StoredTask::task)
                    .filter(OfRoom::cleans)
                    .filter(task -> task.state() == TaskState.DONE)
                    .reduce((_, last) -> last)
                    .ifPresentOrElse(
                            last ->
                                    each(
                                            task -> task.id().equals(last.id()),
                                            new TaskCommand.Reopen("The inspection failed")),
                            () -> make(TaskKind.DEPARTURE));
        }

        /// One open task of a kind is enough for a room.
        private void make(TaskKind kind) {
            boolean there =
                    tasks.lock(room).stream()
                            .map(StoredTask::task)
                            .anyMatch(task -> task.kind() == kind && task.state().open());
            if (!there) {
                Task made = NewTasks.following(tasks.nextId(), kind, room, context.now());
                TaskCommand.Create command =
                        new TaskCommand.Create(kind, room, null, null, null, null);
                recorder.record(
                        null, new StoredTask(made, rooms.get(room).name()), command, origin);
            }
        }

        private static boolean cleans(Task task) {
            return task.kind().cleans();
        }

        private static Predicate<Task> of(TaskKind kind) {
            return task -> task.kind() == kind;
        }

        private static boolean heldUpByGuest(Task task) {
            return task.blocked() == BlockCause.DND || task.blocked() == BlockCause.DECLINED;
        }
    }
}
