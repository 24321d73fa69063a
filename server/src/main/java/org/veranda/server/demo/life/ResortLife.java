package org.veranda.server.demo.life;

import org.veranda.model.identity.Role;
import org.veranda.wire.Command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// All who live and work in a resort; decides from what it finds, so that visitors may interfere.
public final class ResortLife {

    private final RandomGenerator random;
    private final List<Part> parts;

    public ResortLife(
            RandomGenerator random, List<Staff> staff, Names names, List<String> repairs) {
        this.random = random;
        this.parts =
                List.of(
                        new FrontDesk(),
                        new Housekeepers(
                                staff.stream().filter(s -> s.role() == Role.HOUSEKEEPER).toList()),
                        new Supervisor(),
                        new Technician(repairs),
                        new Errands(staff),
                        new AlarmDesk(),
                        new Guests(),
                        new Reservations(names));
    }

    /// What is done in this moment, at most one thing to each room or booking.
    public List<Act> next(Moment moment) {
        Chance chance = new Chance(random, moment.length());
        Set<Object> touched = new HashSet<>();
        return parts.stream()
                .flatMap(part -> part.acts(moment, chance))
                .filter(act -> touched.add(target(act.command())))
                .toList();
    }

    private static Object target(Command command) {
        return switch (command) {
            case Command.OnRoom(var room, _) -> room;
            case Command.OnBooking(var booking, _) -> booking;
            case Command.OnAlarm(var alarm, _) -> alarm;
            case Command.NewBooking fresh -> fresh;
            case Command.NewAlarm fresh -> fresh;
            case Command.OnTask(var task, _) -> task;
            case Command.NewTask fresh -> fresh;
            case Command.OnRequest(var request, _) -> request;
            case Command.NewRequest(var report) -> report.roomId();
            case Command.OnRollout(var rollout, _) -> rollout;
            case Command.NewRollout fresh -> fresh;
        };
    }
}
