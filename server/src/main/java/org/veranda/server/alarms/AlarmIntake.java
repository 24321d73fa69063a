package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKind;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.alarm.rules.AlarmRules;
import org.veranda.server.alarms.AlarmOutcome.Outcome;
import org.veranda.server.rooms.Origin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes in what is reported of conditions: many reports are read, decided and written together, in the caller's
/// transaction; what is wrong with one touches no other.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlarmIntake {

    private static final AlarmCommand CLEAR = new AlarmCommand.Clear();

    private final AlarmSources sources;
    private final AlarmTable table;
    private final AlarmRecorder recorder;
    private final BlockedRooms blocked;
    private final AlarmSettings settings;
    private final Clock clock;

    AlarmIntake(
            AlarmSources sources,
            AlarmTable table,
            AlarmRecorder recorder,
            BlockedRooms blocked,
            AlarmSettings settings,
            Clock clock) {
        this.sources = sources;
        this.table = table;
        this.recorder = recorder;
        this.blocked = blocked;
        this.settings = settings;
        this.clock = clock;
    }

    /// A report, and whose it is.
    record Sent(AlarmReport report, Origin origin) {}

    /// First of all, and for all reports of a transaction: rooms are locked before alarms.
    void lockRooms(List<AlarmReport> reports) {
        List<AlarmReport> blocking =
                reports.stream()
                        .filter(report ->
                                AlarmKinds.of(report.condition().alarmType()).blocksRoom())
                        .toList();
        if (!blocking.isEmpty()) {
            blocked.lock(sources.rooms(blocking));
        }
    }

    /// Answers each report in their order.
    List<AlarmOutcome> take(List<AlarmReport> reports, Origin origin) {
        return take(reports.stream().map(report -> new Sent(report, origin)).toList());
    }

    /// The same, whoever sent them.
    List<AlarmOutcome> take(List<Sent> sent) {
        Instant now = clock.instant();
        List<AlarmReport> reports = sent.stream().map(Sent::report).toList();
        AlarmSources.Known known = sources.of(reports);
        @Nullable AlarmSource[] about = new AlarmSource[reports.size()];
        @Nullable AlarmOutcome[] outcomes = new AlarmOutcome[reports.size()];
        Map<AlarmKey, NewAlarm> wanted = new LinkedHashMap<>();
        Map<AlarmKey, Boolean> raised = new HashMap<>();
        for (int i = 0; i < about.length; i++) {
            AlarmReport report = reports.get(i);
            AlarmSource source = known.source(report.condition());
            outcomes[i] =
                    source == null
                            ? AlarmOutcome.unknown(missing(report.condition()))
                            : objection(
                                    report,
                                    known.place(source),
                                    context(sent.get(i), source, known, now));
            if (source != null && outcomes[i] == null) {
                about[i] = source;
                NewAlarm fresh = fresh(report, source);
                wanted.put(fresh.key(), fresh);
                raised.merge(fresh.key(), !report.cleared(), Boolean::logicalOr);
            }
        }
        table.ensure(wanted.values().stream().filter(one -> raised.get(one.key())).toList(), now);
        Map<AlarmKey, StoredAlarm> before = new HashMap<>();
        table.lock(wanted.keySet()).forEach(alarm -> before.put(alarm.key(), alarm));
        Map<AlarmKey, StoredAlarm> after = new LinkedHashMap<>(before);
        Map<AlarmKey, Origin> last = new HashMap<>();
        for (int i = 0; i < about.length; i++) {
            AlarmSource source = about[i];
            if (source != null) {
                AlarmReport report = reports.get(i);
                AlarmContext context = context(sent.get(i), source, known, now);
                outcomes[i] = decide(report, context, source, known.place(source), after);
                last.put(key(report, source), sent.get(i).origin());
            }
        }
        recorder.record(steps(before, after, last));
        return List.of(outcomes).stream().map(Objects::requireNonNull).toList();
    }

    private static AlarmOutcome decide(
            AlarmReport report,
            AlarmContext context,
            AlarmSource source,
            AlarmSources.Place place,
            Map<AlarmKey, StoredAlarm> alarms) {
        AlarmKey key = key(report, source);
        StoredAlarm alarm = alarms.get(key);
        if (alarm == null) {
            return AlarmOutcome.nothing();
        }
        AlarmCommand command = report.cleared() ? CLEAR : report.condition();
        return switch (AlarmRules.decide(alarm.state(), command, context)) {
            case Decision.Unchanged<AlarmState> _ -> AlarmOutcome.of(Outcome.ALREADY_DONE, alarm);
            case Decision.Refused<AlarmState>(Refusal refusal) -> AlarmOutcome.refused(refusal);
            case Decision.Changed<AlarmState>(AlarmState state) -> {
                StoredAlarm changed =
                        AutomaticCauses.at(
                                place, alarm.with(state, context.now()).at(source), context);
                if (!report.cleared()) {
                    changed = said(changed, alarm, report.condition(), context);
                }
                alarms.put(key, changed);
                yield AlarmOutcome.of(Outcome.ACCEPTED, changed);
            }
        };
    }

    /// What is said of it is of its newest occurrence, or of the one to come.
    private static StoredAlarm said(
            StoredAlarm changed,
            StoredAlarm before,
            AlarmCommand.Raise raise,
            AlarmContext context) {
        boolean begins =
                !before.state().active()
                        || changed.state().occurrence() > before.state().occurrence();
        if (!begins) {
            return changed;
        }
        Instant at = raise.raisedAt();
        return changed.raised(
                new AlarmWords(raise.title(), raise.description(), raise.category()),
                reported(raise, context.kind()),
                at == null || at.isAfter(context.now()) ? context.now() : at);
    }

    private static List<AlarmStep> steps(
            Map<AlarmKey, StoredAlarm> before,
            Map<AlarmKey, StoredAlarm> after,
            Map<AlarmKey, Origin> origins) {
        List<AlarmStep> steps = new ArrayList<>();
        after.forEach((key, alarm) -> {
            StoredAlarm was = Objects.requireNonNull(before.get(key));
            String command = alarm.state().active() ? "alarm.raise" : "alarm.clear";
            Origin origin = Objects.requireNonNull(origins.get(key));
            steps.add(new AlarmStep(was, alarm, command, null, origin));
        });
        return steps;
    }

    private AlarmContext context(
            Sent sent, AlarmSource source, AlarmSources.Known known, Instant now) {
        return new AlarmContext(
                AlarmKinds.of(sent.report().condition().alarmType()),
                settings.limits(),
                sent.origin().by(),
                now,
                known.occupancy(source));
    }

    /// What is wrong with it whatever the alarm's state is.
    private static @Nullable AlarmOutcome objection(
            AlarmReport report, AlarmSources.Place place, AlarmContext context) {
        if (place.takenAway() && !report.cleared()) {
            return AlarmOutcome.takenAway();
        }
        return AlarmRules.decide(AlarmState.NONE, report.condition(), context)
                        instanceof Decision.Refused<AlarmState>(Refusal refusal)
                ? AlarmOutcome.refused(refusal)
                : null;
    }

    private static NewAlarm fresh(AlarmReport report, AlarmSource source) {
        String type = report.condition().alarmType();
        return new NewAlarm(source, type, reported(report.condition(), AlarmKinds.of(type)));
    }

    private static AlarmKey key(AlarmReport report, AlarmSource source) {
        return new AlarmKey(source.originator(), report.condition().alarmType());
    }

    private static Severity reported(AlarmCommand.Raise raise, AlarmKind kind) {
        return raise.severity() == null ? kind.severity() : raise.severity();
    }

    private static String missing(AlarmCommand.Raise raise) {
        if (raise.deviceSerial() != null) {
            return "device";
        }
        return raise.roomId() != null ? "room" : "location";
    }
}
