package org.veranda.server.demo.life;

import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.wire.AlarmView;
import org.veranda.wire.Command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks after alarms: sees the worst ones soon, lets a few wait, and now and then writes down what was found.
final class AlarmDesk implements Part {

    private static final String TECHNICIAN = "maintenance";
    private static final String MANAGER = "manager";
    private static final List<String> REMARKS =
            List.of(
                    "On my way",
                    "Spare part ordered",
                    "Guest says it has been so since morning",
                    "Looked at it, seems fine now");

    @Override
    public Stream<Act> acts(Moment moment, Chance chance) {
        return moment.work().alarms().stream().flatMap(alarm -> next(alarm, chance).stream());
    }

    private static Optional<Act> next(AlarmView alarm, Chance chance) {
        AlarmPhase phase = alarm.phase();
        if (phase == AlarmPhase.LATCHED && chance.hourly(0.5)) {
            return Optional.of(act(MANAGER, alarm, new AlarmCommand.Reset()));
        }
        boolean waits = phase == AlarmPhase.UNACKNOWLEDGED || phase == AlarmPhase.RETURNED;
        if (waits && chance.hourly(pace(alarm))) {
            boolean trifle = alarm.severity().compareTo(Severity.MAJOR) > 0;
            return Optional.of(
                    trifle && alarm.active() && chance.oneIn(8)
                            ? act(TECHNICIAN, alarm, new AlarmCommand.Shelve(null, "Known fault"))
                            : act(
                                    chance.oneIn(3) ? MANAGER : TECHNICIAN,
                                    alarm,
                                    new AlarmCommand.Acknowledge(alarm.occurrence())));
        }
        return phase == AlarmPhase.ACKNOWLEDGED && alarm.comments() == 0 && chance.hourly(0.2)
                ? chance.oneOf(REMARKS)
                        .map(said -> act(TECHNICIAN, alarm, new AlarmCommand.Comment(said)))
                : Optional.empty();
    }

    /// How many times an hour somebody gets to it.
    private static double pace(AlarmView alarm) {
        return switch (alarm.severity()) {
            case CRITICAL -> 0.7;
            case MAJOR -> 0.5;
            case MINOR, WARNING, INFO -> 0.25;
        };
    }

    private static Act act(String person, AlarmView alarm, AlarmCommand.Continuing command) {
        return new Act(person, new Command.OnAlarm(alarm.id(), command));
    }
}
