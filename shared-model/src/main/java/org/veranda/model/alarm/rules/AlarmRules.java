package org.veranda.model.alarm.rules;

import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.identity.Permission;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What may happen to an alarm, and what becomes of it. Pure, as the rules of rooms are. The table is
/// `alarm-transitions.csv` beside this class.
public final class AlarmRules {

    private AlarmRules() {}

    /// The alarm after the command, or why not. A change raises the version by one. What was never
    /// raised is [AlarmState#NONE].
    public static Decision<AlarmState> decide(
            AlarmState alarm, AlarmCommand command, AlarmContext context) {
        return switch (judge(alarm, command, context)) {
            case AlarmRuling.Allowed(AlarmState after) when after.equals(alarm) ->
                    new Decision.Unchanged<>(alarm);
            case AlarmRuling.Allowed(AlarmState after) ->
                    new Decision.Changed<>(
                            new AlarmEdit(after).version(alarm.version() + 1).done());
            case AlarmRuling.Objection objection -> refuse(alarm, command, objection, context);
        };
    }

    /// The names of the commands that this user may give now and that would change something.
    public static List<String> legal(AlarmState alarm, AlarmContext context) {
        return typical(alarm, context)
                .filter(command -> changes(alarm, command, context))
                .map(AlarmCommand::command)
                .distinct()
                .toList();
    }

    private static Stream<AlarmCommand.Continuing> typical(AlarmState alarm, AlarmContext context) {
        Duration limit = context.limits().of(alarm.severity());
        return Stream.of(
                new AlarmCommand.Acknowledge(alarm.occurrence()),
                new AlarmCommand.Clear(),
                new AlarmCommand.Reset(),
                new AlarmCommand.Shelve(context.now().plus(limit), "…"),
                new AlarmCommand.Unshelve(),
                new AlarmCommand.Suppress(
                        SuppressionCause.MAINTENANCE_WINDOW, context.now().plus(limit), null),
                new AlarmCommand.Unsuppress(SuppressionCause.MAINTENANCE_WINDOW),
                new AlarmCommand.OutOfService("…"),
                new AlarmCommand.ReturnToService(),
                new AlarmCommand.Assign(alarm.assignee() == null ? context.by().id() : null),
                new AlarmCommand.Comment("…"));
    }

    private static boolean changes(AlarmState alarm, AlarmCommand command, AlarmContext context) {
        return judge(alarm, command, context) instanceof AlarmRuling.Allowed(AlarmState after)
                && !after.equals(alarm);
    }

    private static AlarmRuling judge(AlarmState alarm, AlarmCommand command, AlarmContext context) {
        Permission needed = AlarmPermissions.of(command);
        if (!context.by().may(needed)) {
            return AlarmRuling.no(RefusalCode.NOT_PERMITTED, "permission", needed.wire());
        }
        AlarmRuling unfit = AlarmBounds.objection(command, context.now());
        return unfit == null ? rule(alarm, command, context) : unfit;
    }

    private static AlarmRuling rule(AlarmState alarm, AlarmCommand command, AlarmContext context) {
        return switch (command) {
            case AlarmCommand.Raise raise -> Occurrences.raise(alarm, raise, context);
            case AlarmCommand.Clear _ -> Occurrences.clear(alarm, context);
            case AlarmCommand.Elapse _ -> Occurrences.elapse(alarm, context);
            case AlarmCommand.Reassess reassess -> Occurrences.reassess(alarm, reassess);
            case AlarmCommand.Acknowledge acknowledge ->
                    Occurrences.acknowledge(alarm, acknowledge);
            case AlarmCommand.Reset _ -> Occurrences.reset(alarm);
            case AlarmCommand.Close _ -> Hiding.close(alarm);
            case AlarmCommand.Shelve shelve -> Hiding.shelve(alarm, shelve, context);
            case AlarmCommand.Unshelve _ -> Hiding.unshelve(alarm);
            case AlarmCommand.Suppress suppress -> Hiding.suppress(alarm, suppress, context);
            case AlarmCommand.Unsuppress unsuppress ->
                    Hiding.unsuppress(alarm, unsuppress, context);
            case AlarmCommand.OutOfService outOfService ->
                    Hiding.outOfService(alarm, outOfService, context);
            case AlarmCommand.ReturnToService _ -> Hiding.returnToService(alarm);
            case AlarmCommand.Assign(var user) ->
                    AlarmRuling.allowed(new AlarmEdit(alarm).assignee(user));
            case AlarmCommand.Comment _ -> AlarmRuling.allowed(new AlarmEdit(alarm).commented());
        };
    }

    private static Decision<AlarmState> refuse(
            AlarmState alarm,
            AlarmCommand command,
            AlarmRuling.Objection objection,
            AlarmContext context) {
        String text =
                "Cannot %s the alarm: %s"
                        .formatted(command.command().replace('_', ' '), objection.code().reason());
        return new Decision.Refused<>(
                new Refusal(
                        objection.code(),
                        "alarm",
                        alarm.phase().wire(),
                        command.command(),
                        text,
                        List.of(objection.failing()),
                        legal(alarm, context)));
    }
}
