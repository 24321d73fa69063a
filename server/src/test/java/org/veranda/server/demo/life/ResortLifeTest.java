package org.veranda.server.demo.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.Role;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.TaskCommand;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;
import org.veranda.wire.TaskView;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ResortLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Duration LONG = Duration.ofHours(100);
    private static final Staff ANA = new Staff("housekeeping", "Ana Ferreira", Role.HOUSEKEEPER);

    private final ResortLife life =
            new ResortLife(
                    new Random(7),
                    List.of(ANA),
                    new Names(List.of("Mai"), List.of("Nguyễn")),
                    List.of("Tap drips"));

    @Test
    void sendsTheAttendantToTheRushedRoomFirst() {
        RoomView calm = room(1, "VD", "none", false);
        RoomView rushed = room(2, "VD", "none", true);

        assertThat(cleaned(List.of(calm, rushed))).containsExactly(rushed.id());
    }

    @Test
    void leavesGuestsAloneWhoAskedForIt() {
        assertThat(cleaned(List.of(room(1, "OD", "dnd", false)))).isEmpty();
    }

    @Test
    void cleansForGuestsWhoDidNot() {
        assertThat(cleaned(List.of(room(1, "OD", "none", false)))).isNotEmpty();
    }

    @Test
    void doesOneThingToARoomInAMoment() {
        List<RoomView> rooms =
                IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> room(i, i % 2 == 0 ? "VD" : "OD", "none", false))
                        .toList();

        assertThat(onRooms(rooms, List.of()).map(Command.OnRoom::roomId))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void worksThroughTheRoomsTaskItemByItem() {
        RoomView dirty = room(1, "VD", "none", false);

        assertThat(onTask(dirty, task("open", false))).isInstanceOf(TaskCommand.Start.class);
        assertThat(onTask(dirty, task("in_progress", false)))
                .isEqualTo(new TaskCommand.Check(0, true));
        assertThat(onTask(dirty, task("in_progress", true)))
                .isEqualTo(new TaskCommand.Done(null, 5L));
    }

    private TaskCommand onTask(RoomView room, TaskView task) {
        for (int tries = 0; tries < 100; tries++) {
            Work work = new Work(List.of(task), List.of(), List.of());
            for (Act act :
                    life.next(
                            new Moment(
                                    TODAY,
                                    LocalTime.of(11, 0),
                                    Duration.ofMinutes(20),
                                    List.of(room),
                                    List.of(),
                                    work))) {
                if (act.command() instanceof Command.OnTask(_, var command)
                        && !(command instanceof TaskCommand.Pause)) {
                    return command;
                }
            }
        }
        throw new AssertionError("Nobody did anything about " + task);
    }

    private static TaskView task(String state, boolean done) {
        return new WireCodec()
                .read(
                        """
                        {"id":1,"kind":"departure","state":"%s","room_id":1,"room_name":"1",
                         "title":"Departure","priority":"medium","assignee":%s,
                         "progress":{"done":0,"total":1},"checklist":[{"text":"Beds","done":%s}],
                         "sla":{"target":120,"spent_millis":0,"told":0},
                         "created_at":"2026-11-20T08:00:00.000Z",
                         "state_since":"2026-11-20T08:00:00.000Z","version":1}
                        """
                                .formatted(
                                        state,
                                        state.equals("open")
                                                ? "null"
                                                : "{\"id\":9,\"name\":\"Ana Ferreira\"}",
                                        done),
                        TaskView.class);
    }

    @Test
    void sleepsAtNight() {
        Moment night =
                new Moment(
                        TODAY,
                        LocalTime.of(3, 0),
                        LONG,
                        List.of(room(1, "VD", "none", true)),
                        List.of(),
                        Work.NONE);

        assertThat(life.next(night)).noneMatch(act -> act.command() instanceof Command.OnRoom);
    }

    private Stream<RoomId> cleaned(List<RoomView> rooms) {
        return onRooms(rooms, List.of())
                .filter(command -> command.command() instanceof RoomCommand.StartClean)
                .map(Command.OnRoom::roomId);
    }

    private Stream<Command.OnRoom> onRooms(List<RoomView> rooms, List<BookingView> bookings) {
        return life
                .next(new Moment(TODAY, LocalTime.of(11, 0), LONG, rooms, bookings, Work.NONE))
                .stream()
                .map(Act::command)
                .filter(Command.OnRoom.class::isInstance)
                .map(Command.OnRoom.class::cast);
    }

    private static RoomView room(int id, String code, String request, boolean rush) {
        boolean occupied = code.startsWith("O");
        return new WireCodec()
                .read(
                        """
                        {"id":%d,"name":"%d","status":"%s","room_type":{"id":1,"name":"A"},
                         "location":{"id":1,"name":"Tower"},"code":"%s","occupancy":"%s","persons":%d,
                         "condition":"dirty","condition_on":"2026-11-20","service":"in_service",
                         "guest_request":"%s","turndown":"not_required","attendant_inside":false,
                         "double_lock":false,"rush":%s,"planned_blocks":[],"discrepancy":"none",
                         "reservation":"not_reserved","queued":false,"dirty_epoch":5,"stay_version":1,
                         "version":9,"status_since":"2026-11-20T08:00:00.000Z","ready_for_guest":false,
                         "not_ready":[]}
                        """
                                .formatted(
                                        id,
                                        id,
                                        occupied ? "checked-in" : "awaiting-cleaning",
                                        code,
                                        occupied ? "occupied" : "vacant",
                                        occupied ? 2 : 0,
                                        request,
                                        rush),
                        RoomView.class);
    }
}
