package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.alarm.rules.AlarmRules;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomId;
import org.veranda.server.identity.User;
import org.veranda.server.identity.Users;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.AlarmPerson;

import java.time.Clock;
import java.util.List;

/// Carries out what people do about alarms: lock, decide by the shared rules, store with history, tell.
@Service
@Transactional
public class AlarmService {

    private final AlarmTable table;
    private final AlarmIntake intake;
    private final AlarmRecorder recorder;
    private final BlockedRooms blocked;
    private final AlarmSettings settings;
    private final Users users;
    private final Clock clock;

    AlarmService(
            AlarmTable table,
            AlarmIntake intake,
            AlarmRecorder recorder,
            BlockedRooms blocked,
            AlarmSettings settings,
            Users users,
            Clock clock) {
        this.table = table;
        this.intake = intake;
        this.recorder = recorder;
        this.blocked = blocked;
        this.settings = settings;
        this.users = users;
        this.clock = clock;
    }

    /// Raises an alarm by hand; what the rules refuse is thrown as a [RefusedException].
    public AlarmOutcome raise(AlarmCommand.Opening command, Origin origin) {
        AlarmReport report =
                switch (command) {
                    case AlarmCommand.Raise raise -> new AlarmReport(raise, false);
                };
        intake.lockRooms(List.of(report));
        AlarmOutcome outcome = intake.take(List.of(report), origin).getFirst();
        RefusalCode code = outcome.code();
        if (code != null) {
            throw new RefusedException(
                    new Refusal(
                            code,
                            "alarm",
                            "none",
                            command.command(),
                            String.valueOf(outcome.message()),
                            List.of(),
                            List.of()),
                    null);
        }
        return outcome;
    }

    /// Carries out a command to an alarm; false when there was nothing to change.
    public boolean apply(AlarmId id, AlarmCommand.Continuing command, Origin origin) {
        table.find(id).ifPresent(this::lockRoom);
        StoredAlarm alarm =
                table.lock(id)
                        .filter(found -> found.state().occurrence() > 0)
                        .orElseThrow(() -> unknown(id));
        AlarmContext context = context(alarm, origin.by());
        Decision<AlarmState> decision = AlarmRules.decide(alarm.state(), command, context);
        AlarmState state =
                decision.orElseThrow(
                        refusal -> new RefusedException(refusal, alarm.view(CurrentTenant.get())));
        if (decision instanceof Decision.Unchanged<AlarmState>) {
            return false;
        }
        StoredAlarm after = alarm.with(state, context.now()).with(care(alarm, command, origin));
        recorder.record(
                List.of(
                        new AlarmStep(
                                alarm,
                                after,
                                "alarm." + command.command(),
                                text(command),
                                origin)));
        return true;
    }

    /// The names of the commands that this person may give to the alarm now.
    List<String> legal(StoredAlarm alarm, Staff by) {
        return AlarmRules.legal(alarm.state(), context(alarm, by));
    }

    private void lockRoom(StoredAlarm alarm) {
        RoomId room = alarm.source().room();
        if (room != null && AlarmKinds.of(alarm.type()).blocksRoom()) {
            blocked.lock(List.of(room));
        }
    }

    private AlarmContext context(StoredAlarm alarm, Staff by) {
        return new AlarmContext(
                AlarmKinds.of(alarm.type()), settings.limits(), by, clock.instant(), null);
    }

    private AlarmCare care(StoredAlarm alarm, AlarmCommand.Continuing command, Origin origin) {
        AlarmCare care = alarm.care();
        return switch (command) {
            case AlarmCommand.Acknowledge _ ->
                    new AlarmCare(
                            new AlarmPerson(origin.by().id(), origin.by().name()),
                            care.assignee(),
                            care.escalated(),
                            care.escalatesAt());
            case AlarmCommand.Assign(UserId user) ->
                    new AlarmCare(
                            care.acknowledgedBy(),
                            user == null ? null : person(user),
                            care.escalated(),
                            care.escalatesAt());
            default -> care;
        };
    }

    private AlarmPerson person(UserId id) {
        User user =
                users.find(id)
                        .filter(found -> !found.disabled())
                        .orElseThrow(() ->
                                new NotFoundException(
                                        "Cannot assign to user %s: there is none here."
                                                .formatted(id)));
        return new AlarmPerson(user.id(), user.name());
    }

    private static @Nullable String text(AlarmCommand.Continuing command) {
        return switch (command) {
            case AlarmCommand.Comment(String text) -> text;
            case AlarmCommand.Shelve shelve -> shelve.reason();
            case AlarmCommand.OutOfService(String reason) -> reason;
            case AlarmCommand.Suppress suppress -> suppress.detail();
            default -> null;
        };
    }

    static NotFoundException unknown(AlarmId id) {
        return new NotFoundException("Cannot find alarm %s: there is none here.".formatted(id));
    }
}
