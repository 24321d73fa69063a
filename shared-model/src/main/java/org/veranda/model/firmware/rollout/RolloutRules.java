package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.identity.Permission;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What people may do with a rollout, and what becomes of it. Pure; the table is
/// `rollout-transitions.csv` beside this class. What happens by itself is [RolloutCourse]'s.
public final class RolloutRules {

    private static final String MACHINE = "firmware";

    private RolloutRules() {}

    /// A new rollout, or why not.
    public static Decision<Rollout> create(
            RolloutId id, RolloutCommand.Create command, RolloutContext context) {
        Ruling ruling = forbidden(command, context);
        if (ruling == null) {
            FailingClause wrong = RolloutBounds.plan(command.plan());
            ruling = wrong == null ? drafted(id, command, context) : invalid(wrong);
        }
        return switch (ruling) {
            case Ruling.Becomes(Rollout rollout) -> new Decision.Changed<>(rollout);
            case Ruling.Objection objection -> refuse(null, command, objection, context);
            case Ruling.Stays _ -> throw new IllegalStateException("Nothing stays that is new");
        };
    }

    private static Ruling drafted(
            RolloutId id, RolloutCommand.Create command, RolloutContext context) {
        return context.released()
                ? new Ruling.Becomes(
                        new Rollout(
                                id,
                                command.plan(),
                                RolloutState.DRAFT,
                                Set.of(context.by().id()),
                                null,
                                null,
                                0,
                                null,
                                null,
                                null,
                                null,
                                1))
                : Ruling.no(RefusalCode.NOT_RELEASED, "package", "not released");
    }

    /// The rollout after the command, or why not. A change raises the version by one.
    public static Decision<Rollout> decide(
            Rollout rollout, RolloutCommand.Continuing command, RolloutContext context) {
        return switch (judge(rollout, command, context)) {
            case Ruling.Becomes(Rollout after) -> new Decision.Changed<>(after);
            case Ruling.Stays _ -> new Decision.Unchanged<>(rollout);
            case Ruling.Objection objection -> refuse(rollout, command, objection, context);
        };
    }

    /// The names of the commands that this person may give now and that would change something.
    public static List<String> legal(Rollout rollout, RolloutContext context) {
        return typical(rollout, context)
                .filter(command -> judge(rollout, command, context) instanceof Ruling.Becomes)
                .map(RolloutCommand::command)
                .toList();
    }

    private static @Nullable Ruling forbidden(RolloutCommand command, RolloutContext context) {
        Permission needed = RolloutPermissions.of(command);
        return context.by().may(needed)
                ? null
                : Ruling.no(RefusalCode.NOT_PERMITTED, "permission", needed.wire());
    }

    private static Ruling judge(
            Rollout rollout, RolloutCommand.Continuing command, RolloutContext context) {
        Ruling forbidden = forbidden(command, context);
        if (forbidden != null) {
            return forbidden;
        }
        FailingClause wrong = RolloutBounds.reason(command);
        return wrong == null ? rule(rollout, command, context) : invalid(wrong);
    }

    private static Ruling rule(
            Rollout rollout, RolloutCommand.Continuing command, RolloutContext context) {
        return switch (command) {
            case RolloutCommand.Edit edit ->
                    edited(Preparing.edit(rollout, edit, context.by().id()));
            case RolloutCommand.Submit _ -> Preparing.submit(rollout, context);
            case RolloutCommand.Approve _ -> Preparing.approve(rollout, context);
            case RolloutCommand.Deny(var reason) ->
                    Preparing.deny(rollout, reason, context.by().id());
            case RolloutCommand.Schedule(var at) -> Driving.schedule(rollout, at, context);
            case RolloutCommand.Unschedule _ -> Driving.unschedule(rollout);
            case RolloutCommand.Start _ -> Driving.start(rollout, context);
            case RolloutCommand.Pause _ -> Driving.pause(rollout);
            case RolloutCommand.Resume(var reason) -> Driving.resume(rollout, reason, context);
            case RolloutCommand.Abort(var reason) -> Driving.abort(rollout, reason, context);
        };
    }

    private static Ruling edited(Ruling ruling) {
        if (ruling instanceof Ruling.Becomes(Rollout after)) {
            FailingClause wrong = RolloutBounds.plan(after.plan());
            return wrong == null ? ruling : invalid(wrong);
        }
        return ruling;
    }

    private static Ruling invalid(FailingClause wrong) {
        return new Ruling.Objection(RefusalCode.INVALID, wrong);
    }

    private static Stream<RolloutCommand.Continuing> typical(
            Rollout rollout, RolloutContext context) {
        return Stream.of(
                new RolloutCommand.Edit(
                        rollout.plan().name() + "*", null, null, null, null, null, null),
                new RolloutCommand.Submit(),
                new RolloutCommand.Approve(),
                new RolloutCommand.Deny("to be given"),
                new RolloutCommand.Schedule(context.now().plus(Duration.ofDays(1))),
                new RolloutCommand.Unschedule(),
                new RolloutCommand.Start(),
                new RolloutCommand.Pause(),
                new RolloutCommand.Resume("to be given"),
                new RolloutCommand.Abort(null));
    }

    private static Decision<Rollout> refuse(
            @Nullable Rollout rollout,
            RolloutCommand command,
            Ruling.Objection objection,
            RolloutContext context) {
        return new Decision.Refused<>(
                new Refusal(
                        objection.code(),
                        MACHINE,
                        rollout == null ? "none" : rollout.state().wire(),
                        command.command(),
                        "Cannot %s the rollout: %s"
                                .formatted(command.command(), objection.code().reason()),
                        List.of(objection.failing()),
                        rollout == null ? List.of() : legal(rollout, context)));
    }
}
