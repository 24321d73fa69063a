package org.veranda.model.alarm.rules;

import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Delay;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.Shelving;

/// How an alarm comes, goes, and is acknowledged.
final class Occurrences {

    private Occurrences() {}

    static AlarmRuling raise(AlarmState alarm, AlarmCommand.Raise raise, AlarmContext context) {
        Severity severity = context.kind().in(context.room(), raise.severity());
        if (alarm.active() || context.kind().onDelay().isZero()) {
            return AlarmRuling.allowed(there(alarm, severity));
        }
        Delay delay = alarm.delay();
        Delay longer =
                delay != null && delay.rising()
                        ? new Delay(true, delay.severity().or(severity), delay.due())
                        : new Delay(true, severity, context.now().plus(context.kind().onDelay()));
        return AlarmRuling.allowed(new AlarmEdit(alarm).delay(longer));
    }

    static AlarmRuling clear(AlarmState alarm, AlarmContext context) {
        AlarmEdit edit = new AlarmEdit(alarm);
        if (!alarm.active()) {
            return AlarmRuling.allowed(edit.delay(null));
        }
        if (context.kind().offDelay().isZero()) {
            return AlarmRuling.allowed(gone(alarm, context));
        }
        return AlarmRuling.allowed(
                alarm.delay() != null
                        ? edit
                        : edit.delay(
                                new Delay(
                                        false,
                                        alarm.current(),
                                        context.now().plus(context.kind().offDelay()))));
    }

    /// What was delayed counts now; before its time nothing happens.
    static AlarmRuling elapse(AlarmState alarm, AlarmContext context) {
        Delay delay = alarm.delay();
        if (delay == null || delay.due().isAfter(context.now())) {
            return AlarmRuling.allowed(alarm);
        }
        return AlarmRuling.allowed(
                delay.rising() ? there(alarm, delay.severity()) : gone(alarm, context));
    }

    /// Worse than before is a new occurrence; better shows, but the worst stays on record.
    static AlarmRuling reassess(AlarmState alarm, AlarmCommand.Reassess reassess) {
        AlarmEdit edit = new AlarmEdit(alarm);
        Delay delay = alarm.delay();
        if (delay != null && delay.rising()) {
            return AlarmRuling.allowed(
                    edit.delay(new Delay(true, reassess.severity(), delay.due())));
        }
        if (!alarm.active()) {
            return AlarmRuling.allowed(alarm);
        }
        return AlarmRuling.allowed(
                reassess.severity().outranks(alarm.severity())
                        ? worse(alarm, reassess.severity())
                        : edit.current(reassess.severity()));
    }

    static AlarmRuling acknowledge(AlarmState alarm, AlarmCommand.Acknowledge acknowledge) {
        AlarmPhase phase = alarm.phase();
        if (phase == AlarmPhase.NORMAL
                || phase == AlarmPhase.ACKNOWLEDGED
                || phase == AlarmPhase.LATCHED) {
            return AlarmRuling.allowed(alarm);
        }
        if (acknowledge.occurrence() == alarm.occurrence()) {
            return AlarmRuling.allowed(new AlarmEdit(alarm).acknowledged());
        }
        return AlarmRuling.no(
                acknowledge.occurrence() < alarm.occurrence()
                        ? RefusalCode.STALE_OCCURRENCE
                        : RefusalCode.INVALID,
                "occurrence",
                "seen %d, now %d".formatted(acknowledge.occurrence(), alarm.occurrence()));
    }

    static AlarmRuling reset(AlarmState alarm) {
        AlarmPhase phase = alarm.phase();
        return switch (phase) {
            case LATCHED -> AlarmRuling.allowed(new AlarmEdit(alarm).unlatched());
            case NORMAL -> AlarmRuling.no(RefusalCode.NOT_LATCHED, "phase", phase.wire());
            case RETURNED -> AlarmRuling.no(RefusalCode.NOT_ACKED, "phase", phase.wire());
            case UNACKNOWLEDGED, ACKNOWLEDGED ->
                    AlarmRuling.no(RefusalCode.STILL_ACTIVE, "phase", phase.wire());
            case SHELVED, SUPPRESSED, OUT_OF_SERVICE ->
                    AlarmRuling.no(RefusalCode.SUPPRESSED, "phase", phase.wire());
        };
    }

    private static AlarmEdit there(AlarmState alarm, Severity severity) {
        AlarmEdit edit =
                !alarm.active() || severity.outranks(alarm.severity())
                        ? worse(alarm, severity)
                        : new AlarmEdit(alarm).current(severity);
        return edit.raisedOnceMore().delay(null);
    }

    /// Nobody put aside what has now become critical; who looked after what is over has done so.
    private static AlarmEdit worse(AlarmState alarm, Severity severity) {
        AlarmEdit edit = new AlarmEdit(alarm).begin(severity);
        if (alarm.underneath() == AlarmPhase.NORMAL) {
            edit = edit.assignee(null);
        }
        boolean alarming =
                severity == Severity.CRITICAL
                        && alarm.occurrence() > 0
                        && severity.outranks(alarm.severity());
        return alarming ? edit.shelving(null) : edit;
    }

    private static AlarmEdit gone(AlarmState alarm, AlarmContext context) {
        AlarmEdit edit = new AlarmEdit(alarm).gone(context.kind().latches()).delay(null);
        Shelving shelving = alarm.shelving();
        boolean shot = shelving != null && shelving.oneShot();
        if (shot) {
            edit = edit.shelving(null);
        }
        return shot || context.kind().acknowledgesItself() ? edit.acknowledged() : edit;
    }
}
