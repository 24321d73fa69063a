package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.AlarmState;

import java.time.Duration;
import java.time.Instant;

/// How far an alarm went down the line of those who should acknowledge it, and when it goes on. That the condition is
/// gone does not stop it, nor does that it comes again.
///
/// @param at nothing when it waits for nobody, or there is nobody further to tell
record Escalation(int step, @Nullable Instant at) {

    static Escalation of(AlarmStep change, AlarmSettings settings) {
        StoredAlarm after = change.after();
        AlarmCare care = after.care();
        if (!waits(after.state())) {
            return new Escalation(change.began() ? 0 : care.escalated(), null);
        }
        Duration wait = settings.escalateAfter(after.state().severity());
        Instant fresh = wait == null ? null : after.changedAt().plus(wait);
        boolean waited = waits(change.before().state());
        if (!waited || (change.began() && care.escalatesAt() == null)) {
            return new Escalation(0, fresh);
        }
        return new Escalation(
                care.escalated(),
                change.began() ? earlier(care.escalatesAt(), fresh) : care.escalatesAt());
    }

    private static boolean waits(AlarmState state) {
        AlarmPhase phase = state.phase();
        return phase == AlarmPhase.UNACKNOWLEDGED || phase == AlarmPhase.RETURNED;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
