package org.veranda.server.alarms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.AlarmView;
import org.veranda.wire.TenantEvent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Stores what became of locked alarms, with their history, and tells of it: everybody by the tenant's stream, other
/// features by an event inside the transaction. What hangs on another alarm is told by that one's count.
@Component
class AlarmRecorder {

    private final AlarmTable table;
    private final AlarmHistory history;
    private final BlockedRooms blocked;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final AlarmSettings settings;
    private final Clock clock;

    AlarmRecorder(
            AlarmTable table,
            AlarmHistory history,
            BlockedRooms blocked,
            Journal journal,
            ApplicationEventPublisher events,
            AlarmSettings settings,
            Clock clock) {
        this.table = table;
        this.history = history;
        this.blocked = blocked;
        this.journal = journal;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /// All that changed in one transaction, each alarm once.
    void record(List<AlarmStep> steps) {
        Instant now = clock.instant();
        List<AlarmStep> changed =
                steps.stream()
                        .filter(step -> !step.after().equals(step.before()))
                        .map(this::cared)
                        .toList();
        table.update(changed.stream().map(AlarmStep::after).toList());
        history.add(
                changed.stream().filter(AlarmStep::counts).map(step -> line(step, now)).toList());
        tell(changed.stream().filter(AlarmStep::shows).toList());
        blocked.tell(changed);
    }

    private void tell(List<AlarmStep> shown) {
        if (shown.isEmpty()) {
            return;
        }
        TenantId tenant = CurrentTenant.get();
        StreamName stream = StreamName.tenant(tenant);
        for (AlarmStep step : shown) {
            AlarmView view = step.after().view(tenant);
            journal.append(
                    stream,
                    step.alarms()
                            ? new TenantEvent.AlarmCreated(view)
                            : new TenantEvent.AlarmUpdated(view));
        }
        events.publishEvent(
                new AlarmsChanged(
                        shown.stream()
                                .map(step ->
                                        new AlarmsChanged.Change(
                                                step.after().view(tenant),
                                                step.alarms(),
                                                step.command(),
                                                step.text(),
                                                step.origin().by()))
                                .toList()));
    }

    /// Somebody has to look after what nobody has acknowledged; a new occurrence has no acknowledger.
    private AlarmStep cared(AlarmStep step) {
        StoredAlarm after = step.alarms() ? step.after().asAnnounced() : step.after();
        AlarmCare care = after.care();
        Escalation next = Escalation.of(step, settings);
        return new AlarmStep(
                step.before(),
                after.with(
                        new AlarmCare(
                                step.began() ? null : care.acknowledgedBy(),
                                after.state().assignee() == null ? null : care.assignee(),
                                next.step(),
                                next.at())),
                step.command(),
                step.text(),
                step.origin());
    }

    private static HistoryLine line(AlarmStep step, Instant now) {
        Staff by = step.origin().by();
        UserId person = by.id().value() == 0 ? null : by.id();
        AlarmState state = step.after().state();
        return new HistoryLine(
                step.after().id(),
                now,
                step.origin().madeAt(),
                step.command(),
                step.origin().commandId(),
                person,
                by.name(),
                step.origin().session(),
                step.origin().device(),
                state.occurrence(),
                state.phase(),
                state.severity(),
                step.text());
    }
}
