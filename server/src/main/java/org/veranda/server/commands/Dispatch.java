package org.veranda.server.commands;

import org.springframework.stereotype.Component;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.server.alarms.AlarmOutcome;
import org.veranda.server.alarms.AlarmService;
import org.veranda.server.firmware.RolloutService;
import org.veranda.server.housekeeping.TaskService;
import org.veranda.server.maintenance.MaintenanceService;
import org.veranda.server.outcomes.Effect;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomDecision;
import org.veranda.server.rooms.RoomService;
import org.veranda.server.stays.StayResult;
import org.veranda.server.stays.StayService;
import org.veranda.wire.Command;

import java.util.List;

/// Takes each command to the feature that carries it out, within the caller's transaction.
@Component
class Dispatch {

    private final RoomService rooms;
    private final StayService stays;
    private final MaintenanceService maintenance;
    private final AlarmService alarms;
    private final RolloutService rollouts;
    private final TaskService tasks;

    Dispatch(
            RoomService rooms,
            StayService stays,
            MaintenanceService maintenance,
            AlarmService alarms,
            RolloutService rollouts,
            TaskService tasks) {
        this.rooms = rooms;
        this.stays = stays;
        this.maintenance = maintenance;
        this.alarms = alarms;
        this.rollouts = rollouts;
        this.tasks = tasks;
    }

    Effect perform(Command command, Origin origin) {
        try {
            return switch (command) {
                case Command.OnRoom(var room, var onRoom) ->
                        effect(rooms.apply(room, onRoom, origin));
                case Command.OnBooking(var booking, var onBooking) ->
                        effect(stays.apply(booking, onBooking, origin));
                case Command.NewBooking(var opening) -> created(stays.open(opening, origin));
                case Command.OnTask(var task, var onTask) ->
                        tasks.apply(task, onTask, origin) ? Effect.changed() : Effect.unchanged();
                case Command.NewTask(var create) ->
                        Effect.created(tasks.create(create, origin).id().value());
                case Command.OnRequest(var request, var onRequest) ->
                        maintenance.apply(request, onRequest, origin)
                                ? Effect.changed()
                                : Effect.unchanged();
                case Command.NewRequest(var report) ->
                        Effect.created(maintenance.report(report, List.of(), origin).id().value());
                case Command.OnAlarm(var alarm, var onAlarm) ->
                        alarms.apply(alarm, onAlarm, origin)
                                ? Effect.changed()
                                : Effect.unchanged();
                case Command.NewAlarm(var opening) -> effect(alarms.raise(opening, origin));
                case Command.OnRollout(var rollout, var onRollout) ->
                        rollouts.apply(rollout, onRollout, origin)
                                ? Effect.changed()
                                : Effect.unchanged();
                case Command.NewRollout(RolloutCommand.Create create) ->
                        Effect.created(rollouts.create(create, origin).id().value());
            };
        } catch (NotFoundException missing) {
            throw new RefusedException(refusal(command, missing), null);
        }
    }

    private static Effect effect(RoomDecision decided) {
        return decided.changed()
                ? Effect.changed(List.copyOf(decided.effects()))
                : Effect.unchanged();
    }

    private static Effect effect(StayResult result) {
        return result.changed()
                ? Effect.changed(List.copyOf(result.effects()))
                : Effect.unchanged();
    }

    private static Effect effect(AlarmOutcome outcome) {
        return outcome.outcome() == AlarmOutcome.Outcome.ACCEPTED && outcome.id() != null
                ? Effect.created(outcome.id().value())
                : Effect.unchanged();
    }

    private static Effect created(StayResult result) {
        return new Effect.Changed(result.booking().id().value(), List.copyOf(result.effects()));
    }

    /// What one command names is not there, here: an outcome like any other.
    private static Refusal refusal(Command command, NotFoundException missing) {
        String type = command.type();
        int dot = type.indexOf('.');
        return new Refusal(
                RefusalCode.NOT_FOUND,
                type.substring(0, dot),
                "none",
                type.substring(dot + 1),
                String.valueOf(missing.getMessage()),
                List.of(),
                List.of());
    }
}
