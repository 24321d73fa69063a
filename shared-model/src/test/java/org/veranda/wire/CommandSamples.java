package org.veranda.wire;

import static org.veranda.wire.StateSamples.COMMAND;
import static org.veranda.wire.StateSamples.COSTA;
import static org.veranda.wire.StateSamples.NOON;
import static org.veranda.wire.StateSamples.OTHER;
import static org.veranda.wire.StateSamples.RAFT_01;
import static org.veranda.wire.StateSamples.TODAY;

import org.veranda.model.BookingId;
import org.veranda.model.RuleOverride;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.model.identity.UserId;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.Luggage;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomTypeId;
import org.veranda.model.task.BlockCause;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskPriority;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// One command of each type, with every field filled.
final class CommandSamples {

    private static final List<RoomCommand.Direct> ON_ROOMS =
            List.of(
                    new RoomCommand.StartClean(),
                    new RoomCommand.StopClean(),
                    new RoomCommand.MarkPickup(),
                    new RoomCommand.MarkClean(7),
                    new RoomCommand.InspectPass(7),
                    new RoomCommand.InspectFail(Condition.DIRTY, "Hair in the bath"),
                    new RoomCommand.MarkDirty("Shown to a guest"),
                    new RoomCommand.BlockBegin(
                            BlockKind.OOO, TODAY, Condition.CLEAN, "Leak", List.of(COSTA)),
                    new RoomCommand.BlockSchedule(
                            BlockKind.OOI,
                            TODAY.plusDays(9),
                            TODAY.plusDays(30),
                            Condition.DIRTY,
                            "Renovation",
                            List.of(COSTA)),
                    new RoomCommand.BlockConvert(BlockKind.OOS, List.of(COSTA)),
                    new RoomCommand.BlockExtend(new BlockId(31), TODAY.plusDays(4), List.of(COSTA)),
                    new RoomCommand.BlockShorten(new BlockId(31), TODAY.plusDays(1)),
                    new RoomCommand.BlockCancel(new BlockId(32)),
                    new RoomCommand.BlockFinish(Condition.CLEAN, "Shower replaced"),
                    new RoomCommand.GuestRequested(GuestRequest.DND),
                    new RoomCommand.Observe(Occupancy.OCCUPIED, 2, Luggage.HEAVY, 19),
                    new RoomCommand.HoldFor(NOON, COSTA),
                    new RoomCommand.Release(),
                    new RoomCommand.Rush(true),
                    new RoomCommand.Note("Cot is in the store"),
                    new RoomCommand.Undo(OTHER));

    private static final List<BookingCommand.Continuing> ON_BOOKINGS =
            List.of(
                    new BookingCommand.Confirm(),
                    new BookingCommand.OptionExpire(),
                    new BookingCommand.Assign(RAFT_01),
                    new BookingCommand.Unassign(),
                    new BookingCommand.AdvanceCheckIn(),
                    new BookingCommand.Queue(1),
                    new BookingCommand.Unqueue(),
                    new BookingCommand.CheckIn(),
                    new BookingCommand.NoShow(),
                    new BookingCommand.ReinstateNoShow(),
                    new BookingCommand.Cancel("Flight cancelled"),
                    new BookingCommand.ReinstateCancel(),
                    new BookingCommand.Move(RAFT_01, "Noise", Condition.PICKUP),
                    new BookingCommand.Swap(new BookingId(502)),
                    new BookingCommand.Extend(TODAY.plusDays(4)),
                    new BookingCommand.Shorten(TODAY.plusDays(1)),
                    new BookingCommand.ReverseCheckIn(Condition.DIRTY),
                    new BookingCommand.CheckOut(),
                    new BookingCommand.Reinstate());

    private static final List<BookingCommand.Opening> OPENING =
            List.of(
                    new BookingCommand.Create(
                            BookingStatus.RESERVED,
                            "R-2607-0501",
                            "Inês Costa",
                            new Party(2, 1),
                            new RoomTypeId(3),
                            RAFT_01,
                            TODAY,
                            TODAY.plusDays(3),
                            LocalTime.of(15, 30),
                            TODAY,
                            "Feather-free pillows"),
                    new BookingCommand.WalkIn(
                            RAFT_01, "Inês Costa", new Party(2, 0), TODAY.plusDays(1)));

    private static final List<AlarmCommand.Continuing> ON_ALARMS =
            List.of(
                    new AlarmCommand.Clear(),
                    new AlarmCommand.Acknowledge(3),
                    new AlarmCommand.Reset(),
                    new AlarmCommand.Shelve(NOON, "Known fault"),
                    new AlarmCommand.Unshelve(),
                    new AlarmCommand.Suppress(
                            SuppressionCause.MAINTENANCE_WINDOW, NOON, "Filter change"),
                    new AlarmCommand.Unsuppress(SuppressionCause.MAINTENANCE_WINDOW),
                    new AlarmCommand.OutOfService("Spare part ordered"),
                    new AlarmCommand.ReturnToService(),
                    new AlarmCommand.Assign(new UserId(4)),
                    new AlarmCommand.Comment("Called the firm"));

    private static final AlarmCommand.Raise RAISE =
            new AlarmCommand.Raise(
                    "GW-0412",
                    RAFT_01,
                    new LocationId(1),
                    "offline",
                    Severity.MAJOR,
                    "Gateway down",
                    "No word for 3 s",
                    "connectivity",
                    NOON);
    private static final List<MaintenanceCommand.Continuing> ON_REQUESTS =
            List.of(
                    new MaintenanceCommand.Assign(new UserId(9)),
                    new MaintenanceCommand.Start(),
                    new MaintenanceCommand.Done("Seal replaced"),
                    new MaintenanceCommand.Verify(),
                    new MaintenanceCommand.Cancel("Reported twice"));
    private static final MaintenanceCommand.Report REPORT =
            new MaintenanceCommand.Report(RAFT_01, "The shower leaks", RequestPriority.HIGH);

    private static final List<TaskCommand.Direct> ON_TASKS =
            List.of(
                    new TaskCommand.Assign(new UserId(9)),
                    new TaskCommand.Reassign(new UserId(9)),
                    new TaskCommand.Pull(),
                    new TaskCommand.Release(),
                    new TaskCommand.Accept(),
                    new TaskCommand.Decline("On a ladder"),
                    new TaskCommand.Start(),
                    new TaskCommand.Pause("Lunch"),
                    new TaskCommand.Resume(),
                    new TaskCommand.Check(1, true),
                    new TaskCommand.Done("Two towels short", 7L),
                    new TaskCommand.VerifyPass(),
                    new TaskCommand.VerifyFail("Hair in the bath"),
                    new TaskCommand.Reopen("Not done"),
                    new TaskCommand.Defer(NOON),
                    new TaskCommand.Block(BlockCause.PARTS),
                    new TaskCommand.Unblock(),
                    new TaskCommand.Cancel("Not needed"));
    private static final TaskCommand.Create TASK =
            new TaskCommand.Create(
                    TaskKind.GUEST_REQUEST,
                    RAFT_01,
                    "Two towels",
                    TaskPriority.HIGH,
                    List.of("Large", "Small"),
                    15);

    private CommandSamples() {}

    static Stream<CommandEnvelope> all() {
        return Stream.of(
                        ON_ROOMS.stream().map(command -> new Command.OnRoom(RAFT_01, command)),
                        ON_BOOKINGS.stream().map(command -> new Command.OnBooking(COSTA, command)),
                        OPENING.stream().map(Command.NewBooking::new),
                        ON_ALARMS.stream()
                                .map(command -> new Command.OnAlarm(new AlarmId(7001), command)),
                        Stream.of(new Command.NewAlarm(RAISE)),
                        Stream.of(new Command.NewTask(TASK)),
                        ON_TASKS.stream()
                                .map(command -> new Command.OnTask(new TaskId(300), command)),
                        Stream.of(new Command.NewRequest(REPORT)),
                        ON_REQUESTS.stream()
                                .map(command -> new Command.OnRequest(StateSamples.LEAK, command)),
                        FirmwareSamples.commands())
                .flatMap(commands -> commands)
                .map(CommandSamples::envelope);
    }

    static Stream<Object> bare() {
        return Stream.concat(
                Stream.of(
                                ON_ROOMS,
                                ON_BOOKINGS,
                                OPENING,
                                ON_ALARMS,
                                List.of(RAISE),
                                ON_REQUESTS,
                                List.of(REPORT),
                                ON_TASKS,
                                List.of(TASK))
                        .flatMap(List::stream),
                FirmwareSamples.bare());
    }

    private static CommandEnvelope envelope(Command command) {
        return new CommandEnvelope(
                COMMAND, command, NOON, List.of(OTHER), new RuleOverride("Guest insists"));
    }
}
