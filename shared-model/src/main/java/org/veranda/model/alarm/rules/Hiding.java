package org.veranda.model.alarm.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.OutOfService;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.identity.Staff;

import java.time.Instant;

/// What keeps an alarm from view and sound: shelves, causes, and being out of service. Each ends by
/// itself and leaves the others as they are.
final class Hiding {

    private Hiding() {}

    static AlarmRuling shelve(AlarmState alarm, AlarmCommand.Shelve shelve, AlarmContext context) {
        if (context.kind().neverHidden()) {
            return never(context);
        }
        if (shelve.reason().isBlank()) {
            return AlarmRuling.no(RefusalCode.REASON_REQUIRED, "reason", "it is blank");
        }
        Instant latest = context.now().plus(context.limits().of(alarm.severity()));
        boolean oneShot = shelve.until() == null;
        Instant until = shelve.until() == null ? latest : shelve.until();
        if (!until.isAfter(context.now())) {
            return AlarmRuling.no(RefusalCode.BAD_DATES, "until", until);
        }
        if (until.isAfter(latest)) {
            return AlarmRuling.no(RefusalCode.TOO_LONG, "until", "at the latest " + latest);
        }
        AlarmRuling.@Nullable Objection already = already(alarm, until, oneShot);
        return already != null
                ? already
                : AlarmRuling.allowed(
                        new AlarmEdit(alarm)
                                .shelving(
                                        new Shelving(
                                                until,
                                                oneShot,
                                                shelve.reason(),
                                                context.by().name())));
    }

    /// A shelved alarm may be put aside for longer, and nothing else.
    private static AlarmRuling.@Nullable Objection already(
            AlarmState alarm, Instant until, boolean oneShot) {
        AlarmPhase phase = alarm.phase();
        Shelving shelving = alarm.shelving();
        boolean extends_ =
                phase == AlarmPhase.SHELVED
                        && shelving != null
                        && !oneShot
                        && until.isAfter(shelving.until());
        return !phase.hidden() || extends_
                ? null
                : AlarmRuling.no(RefusalCode.ALREADY, "suppression", alarm.suppression().wire());
    }

    static AlarmRuling unshelve(AlarmState alarm) {
        return AlarmRuling.allowed(new AlarmEdit(alarm).shelving(null));
    }

    static AlarmRuling suppress(
            AlarmState alarm, AlarmCommand.Suppress suppress, AlarmContext context) {
        SuppressionCause cause = suppress.cause();
        if (byHand(cause, context)) {
            return AlarmRuling.no(RefusalCode.INVALID, "cause", "the house alone sets it");
        }
        if (context.kind().neverHidden()
                || (cause == SuppressionCause.ATTENDANT_INSIDE
                        && !context.kind().type().equals(AlarmKind.DOOR_OPEN))) {
            return never(context);
        }
        Instant until = suppress.until();
        boolean ends = until != null && until.isAfter(context.now());
        boolean byHouse = context.by().id().equals(Staff.HOUSE.id());
        if (!ends && (until != null || !(cause.automatic() || byHouse))) {
            return AlarmRuling.no(
                    RefusalCode.BAD_DATES, "until", until == null ? "it is missing" : until);
        }
        return AlarmRuling.allowed(
                new AlarmEdit(alarm).suppressed(new Suppressed(cause, until, suppress.detail())));
    }

    static AlarmRuling unsuppress(
            AlarmState alarm, AlarmCommand.Unsuppress unsuppress, AlarmContext context) {
        return byHand(unsuppress.cause(), context)
                ? AlarmRuling.no(RefusalCode.INVALID, "cause", "it ends with what it names")
                : AlarmRuling.allowed(new AlarmEdit(alarm).without(unsuppress.cause()));
    }

    static AlarmRuling outOfService(
            AlarmState alarm, AlarmCommand.OutOfService command, AlarmContext context) {
        if (context.kind().neverHidden()) {
            return never(context);
        }
        if (command.reason().isBlank()) {
            return AlarmRuling.no(RefusalCode.REASON_REQUIRED, "reason", "it is blank");
        }
        return AlarmRuling.allowed(
                alarm.outOfService() != null
                        ? new AlarmEdit(alarm)
                        : new AlarmEdit(alarm)
                                .outOfService(
                                        new OutOfService(
                                                context.by().name(),
                                                command.reason(),
                                                context.now())));
    }

    /// What it is about is no more: nothing of it hides, waits or is left to do.
    static AlarmRuling close(AlarmState alarm) {
        return AlarmRuling.allowed(
                new AlarmEdit(alarm)
                        .gone(false)
                        .acknowledged()
                        .delay(null)
                        .shelving(null)
                        .unsuppressed()
                        .outOfService(null));
    }

    static AlarmRuling returnToService(AlarmState alarm) {
        return AlarmRuling.allowed(new AlarmEdit(alarm).outOfService(null));
    }

    private static boolean byHand(SuppressionCause cause, AlarmContext context) {
        return cause.automatic() && !context.by().id().equals(Staff.HOUSE.id());
    }

    private static AlarmRuling never(AlarmContext context) {
        return AlarmRuling.no(RefusalCode.NOT_SHELVABLE, "alarm_type", context.kind().type());
    }
}
