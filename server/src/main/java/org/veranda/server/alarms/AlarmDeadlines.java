package org.veranda.server.alarms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.alarm.rules.AlarmRules;
import org.veranda.model.identity.Staff;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What time alone does to the current tenant's alarms: delays, shelves and windows end, and what nobody acknowledged
/// goes to the next in line.
@Component
class AlarmDeadlines {

    /// In one transaction.
    static final int MOST = 500;

    private final AlarmTable table;
    private final AlarmRecorder recorder;
    private final SilentSiblings siblings;
    private final ApplicationEventPublisher events;
    private final AlarmSettings settings;

    AlarmDeadlines(
            AlarmTable table,
            AlarmRecorder recorder,
            SilentSiblings siblings,
            ApplicationEventPublisher events,
            AlarmSettings settings) {
        this.table = table;
        this.recorder = recorder;
        this.siblings = siblings;
        this.events = events;
        this.settings = settings;
    }

    /// Does what is due at that moment; false when there is no more.
    @Transactional
    public boolean meet(Instant now) {
        List<StoredAlarm> due = table.lockDue(now, MOST);
        Origin house = Origin.house(now);
        List<AlarmStep> steps = new ArrayList<>();
        List<StoredAlarm> over = new ArrayList<>();
        for (StoredAlarm alarm : due) {
            StoredAlarm after = siblings.recounted(escalated(elapsed(alarm, now), now), now);
            if (alarm.state().active() && !after.state().active()) {
                over.add(after);
            }
            steps.add(new AlarmStep(alarm, after, command(alarm, after), null, house));
        }
        recorder.record(steps);
        steps.stream()
                .filter(step -> step.after().care().escalated() > step.before().care().escalated())
                .forEach(step ->
                        events.publishEvent(
                                new AlarmEscalated(
                                        step.after().view(CurrentTenant.get()),
                                        step.after().care().escalated())));
        siblings.released(over, now);
        return due.size() == MOST;
    }

    private StoredAlarm elapsed(StoredAlarm alarm, Instant now) {
        StoredAlarm after = apply(alarm, new AlarmCommand.Elapse(), now);
        Shelving shelving = after.state().shelving();
        if (shelving != null && !shelving.until().isAfter(now)) {
            after = apply(after, new AlarmCommand.Unshelve(), now);
        }
        for (Suppressed each : alarm.state().suppressed()) {
            if (each.until() != null && !each.until().isAfter(now)) {
                after = apply(after, new AlarmCommand.Unsuppress(each.cause()), now);
            }
        }
        return after;
    }

    private StoredAlarm apply(StoredAlarm alarm, AlarmCommand command, Instant now) {
        AlarmContext context =
                new AlarmContext(
                        AlarmKinds.of(alarm.type()), settings.limits(), Staff.HOUSE, now, null);
        Decision<AlarmState> decision = AlarmRules.decide(alarm.state(), command, context);
        return decision instanceof Decision.Changed<AlarmState>(AlarmState state)
                ? alarm.with(state, now)
                : alarm;
    }

    private StoredAlarm escalated(StoredAlarm alarm, Instant now) {
        AlarmCare care = alarm.care();
        if (care.escalatesAt() == null || care.escalatesAt().isAfter(now)) {
            return alarm;
        }
        int step = care.escalated() + 1;
        Duration wait = settings.escalateAfter(alarm.state().severity());
        boolean last = step >= AlarmEscalated.LAST || wait == null;
        return alarm.with(
                new AlarmCare(
                        care.acknowledgedBy(),
                        care.assignee(),
                        step,
                        last ? null : now.plus(wait)));
    }

    private static String command(StoredAlarm before, StoredAlarm after) {
        if (after.care().escalated() > before.care().escalated()) {
            return "alarm.escalate";
        }
        if (before.state().shelving() != null && after.state().shelving() == null) {
            return "alarm.unshelve";
        }
        if (after.state().suppressed().size() < before.state().suppressed().size()) {
            return "alarm.unsuppress";
        }
        return after.state().active() ? "alarm.raise" : "alarm.clear";
    }
}
