package org.veranda.server.alarms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.device.DeviceId;
import org.veranda.server.devices.tree.DeviceTree;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What time alone does to the current tenant's alarms: delays, shelves and windows end, and what nobody acknowledged
/// goes to the next in line.
@Component
class AlarmDeadlines {

    /// In one transaction.
    static final int MOST = 500;

    private final AlarmTable table;
    private final AlarmRecorder recorder;
    private final SilentSiblings siblings;
    private final Collapse collapse;
    private final DeviceTree tree;
    private final ApplicationEventPublisher events;
    private final AlarmSettings settings;

    AlarmDeadlines(
            AlarmTable table,
            AlarmRecorder recorder,
            SilentSiblings siblings,
            Collapse collapse,
            DeviceTree tree,
            ApplicationEventPublisher events,
            AlarmSettings settings) {
        this.table = table;
        this.recorder = recorder;
        this.siblings = siblings;
        this.collapse = collapse;
        this.tree = tree;
        this.events = events;
        this.settings = settings;
    }

    /// For which alarms there is something to do at that moment, [#MOST] at the most.
    @Transactional(readOnly = true)
    public List<AlarmId> due(Instant now) {
        return table.due(now, MOST);
    }

    /// Does what is due at that moment, of [#MOST] alarms at the most.
    @Transactional
    public void meet(Instant now) {
        meet(table.due(now, MOST), now);
    }

    /// Leaves an alarm alone for that long.
    @Transactional
    public void postpone(AlarmId alarm, Instant until) {
        table.postpone(alarm, until);
    }

    /// Does what is due for these. What explains others comes first, so that those need not be told.
    @Transactional
    public void meet(List<AlarmId> alarms, Instant now) {
        Origin house = Origin.house(now);
        List<StoredAlarm> due = table.lockDue(now, alarms);
        List<StoredAlarm> causes = causes(due, now);
        for (StoredAlarm cause : causes) {
            collapse.begin(cause, elapsed(cause, now), now, house);
        }
        meet(causes.isEmpty() ? due : table.lockDue(now, alarms), now, house);
    }

    /// What begins now and may explain others, unless another of these explains it.
    private List<StoredAlarm> causes(List<StoredAlarm> due, Instant now) {
        Map<DeviceId, StoredAlarm> begin = new HashMap<>();
        for (StoredAlarm alarm : due) {
            DeviceId device = alarm.source().device();
            boolean begins = !alarm.state().active() && elapsed(alarm, now).state().active();
            if (device != null && begins && AlarmKinds.of(alarm.type()).explainsOthers()) {
                begin.put(device, alarm);
            }
        }
        Map<DeviceId, List<DeviceId>> above = tree.above(begin.keySet());
        return begin.entrySet().stream()
                .filter(one ->
                        above.getOrDefault(one.getKey(), List.of()).stream()
                                .noneMatch(begin::containsKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void meet(List<StoredAlarm> due, Instant now, Origin house) {
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
    }

    private StoredAlarm elapsed(StoredAlarm alarm, Instant now) {
        StoredAlarm after = collapse.decided(alarm, new AlarmCommand.Elapse(), now);
        Shelving shelving = after.state().shelving();
        if (shelving != null && !shelving.until().isAfter(now)) {
            after = collapse.decided(after, new AlarmCommand.Unshelve(), now);
        }
        for (Suppressed each : alarm.state().suppressed()) {
            if (each.until() != null && !each.until().isAfter(now)) {
                after = collapse.decided(after, new AlarmCommand.Unsuppress(each.cause()), now);
            }
        }
        return after;
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
