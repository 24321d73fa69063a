package org.veranda.wire;

import org.veranda.model.BookingId;
import org.veranda.model.FailingClause;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.AlarmStatus;
import org.veranda.model.alarm.OutOfService;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.Suppression;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.model.booking.Queued;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.model.room.AgeRule;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Discrepancy;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Hold;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.Luggage;
import org.veranda.model.room.Observation;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.ReadySet;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomStatus;
import org.veranda.model.room.RoomTypeId;
import org.veranda.model.room.Service;
import org.veranda.model.room.Turndown;
import org.veranda.model.task.BlockCause;
import org.veranda.model.task.ChecklistItem;
import org.veranda.model.task.SlaClock;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskPriority;
import org.veranda.model.task.TaskState;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What clients see, with every field filled.
final class StateSamples {

    static final Instant NOON = Instant.parse("2026-07-14T12:00:00.250Z");
    static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    static final UUID COMMAND = UUID.fromString("0198071a-4b00-7000-8000-000000000001");
    static final UUID OTHER = UUID.fromString("0198071a-4b00-7000-8000-000000000002");
    static final RoomId RAFT_01 = new RoomId(1);
    static final BookingId COSTA = new BookingId(501);

    static final BlockView BLOCK =
            new BlockView(
                    new BlockId(31),
                    RAFT_01,
                    BlockKind.OOO,
                    BlockState.ACTIVE,
                    TODAY,
                    TODAY.plusDays(2),
                    Condition.DIRTY,
                    "Broken shower",
                    true);

    static final BlockView PLANNED =
            new BlockView(
                    new BlockId(32),
                    RAFT_01,
                    BlockKind.OOS,
                    BlockState.PLANNED,
                    TODAY.plusDays(9),
                    null,
                    Condition.CLEAN,
                    "Paint the deck",
                    false);

    static final RoomView ROOM =
            new RoomView(
                    RAFT_01,
                    "Raft 01",
                    RoomStatus.MAINTENANCE,
                    new RoomTypeRef(new RoomTypeId(3), "Deluxe"),
                    new LocationRef(new LocationId(1), "Riverfront"),
                    "0",
                    DisplayCode.OOO_D,
                    Occupancy.VACANT,
                    0,
                    Condition.DIRTY,
                    TODAY,
                    Service.OOO,
                    GuestRequest.NONE,
                    Turndown.NOT_REQUIRED,
                    true,
                    new Attendant(new UserId(9), "Ana"),
                    false,
                    true,
                    new Hold(NOON.plusSeconds(3600), COSTA),
                    "Cot is in the store",
                    BLOCK,
                    List.of(PLANNED),
                    new Observation(Occupancy.OCCUPIED, 2, Luggage.LIGHT, 18, "Ana", NOON),
                    Discrepancy.SLEEP,
                    ReservationFlag.ARRIVAL,
                    true,
                    "leak",
                    7,
                    17,
                    19,
                    NOON,
                    false,
                    List.of(new FailingClause("service", "out of order through 2026-07-16")));

    static final BookingView BOOKING =
            new BookingView(
                    COSTA,
                    "R-2607-0501",
                    BookingStatus.IN_HOUSE,
                    List.of(RAFT_01),
                    RAFT_01,
                    new RoomTypeId(3),
                    "Inês Costa",
                    new Party(2, 1),
                    TODAY,
                    TODAY.plusDays(3),
                    LocalTime.of(15, 30),
                    true,
                    false,
                    true,
                    true,
                    new Queued(NOON, 1),
                    44L,
                    TODAY.minusDays(3),
                    TODAY,
                    "Feather-free pillows",
                    4);

    static final TaskView TASK =
            new TaskView(
                    new TaskId(300),
                    TaskKind.DEPARTURE,
                    TaskState.BLOCKED,
                    RAFT_01,
                    "Raft 01",
                    "Departure clean",
                    TaskPriority.HIGH,
                    new Worker(new UserId(9), "Ana"),
                    new Progress(1, 2),
                    List.of(new ChecklistItem("Beds", true), new ChecklistItem("Bathroom", false)),
                    "Lunch",
                    BlockCause.DND,
                    NOON,
                    new SlaClock(60, 1_800_000, NOON, 50),
                    new Worker(new UserId(9), "Ana"),
                    NOON,
                    NOON,
                    NOON,
                    TODAY,
                    NOON,
                    4);
    static final RequestId LEAK = new RequestId(101);
    static final MaintenanceRequestView REQUEST =
            new MaintenanceRequestView(
                    LEAK,
                    RAFT_01,
                    "Raft 01",
                    "The shower leaks",
                    RequestPriority.HIGH,
                    RequestStatus.DONE,
                    new Worker(new UserId(9), "Ana"),
                    new Worker(new UserId(10), "Rui"),
                    new Worker(new UserId(10), "Rui"),
                    "Seal replaced",
                    new BlockOutcome("refused", RefusalCode.OCCUPIED),
                    List.of(new PhotoRef(7, 1600, 1200, 284_113)),
                    4,
                    NOON,
                    NOON);
    static final BookingSummary SUMMARY =
            new BookingSummary(COSTA, BookingStatus.IN_HOUSE, List.of(RAFT_01));

    static final PropertyView PROPERTY =
            new PropertyView(
                    new TenantId(1),
                    "Quinta do Mar",
                    ZoneId.of("Europe/Lisbon"),
                    TODAY,
                    ReadySet.CLEAN,
                    true,
                    LocalTime.of(15, 0),
                    LocalTime.of(11, 0),
                    LocalTime.of(3, 0),
                    new AgeRule(7, Condition.PICKUP));

    static final MeView ME =
            new MeView(
                    new UserId(9),
                    "Ana",
                    "ana@quinta.example",
                    new TenantId(1),
                    Role.HOUSEKEEPER,
                    Role.HOUSEKEEPER.permissions(),
                    "en");

    static final AlarmView ALARM =
            new AlarmView(
                    new AlarmId(7001),
                    new TenantId(1),
                    new DeviceId(412),
                    "GW-0412",
                    Severity.MAJOR,
                    "Gateway down",
                    "Gateway down",
                    "No word for 3 s",
                    AlarmStatus.ACTIVE,
                    "connectivity",
                    "offline",
                    NOON,
                    NOON,
                    3,
                    5,
                    RAFT_01,
                    new LocationId(1),
                    AlarmPhase.OUT_OF_SERVICE,
                    true,
                    false,
                    false,
                    Suppression.OUT_OF_SERVICE,
                    new Shelving(NOON.plusSeconds(1800), false, "Known fault", "Ana"),
                    List.of(new Suppressed(SuppressionCause.ROOM_OOO, NOON, "Broken shower")),
                    new OutOfService("Rui", "Spare part", NOON),
                    Severity.MINOR,
                    new AlarmPerson(new UserId(9), "Ana"),
                    new AlarmPerson(new UserId(4), "Rui"),
                    new AlarmId(7000),
                    12,
                    2,
                    1,
                    NOON,
                    8);

    static final LocationView LOCATION = new LocationView(new LocationId(1), "Riverfront", 1);
    static final RoomTypeView TYPE = new RoomTypeView(new RoomTypeId(3), "Deluxe", "DLX", 2);

    static final Snapshot SNAPSHOT =
            new Snapshot(
                    Map.of(
                            "private-tenant.1", new Cursor("e1", 1043),
                            "private-tenant.1.frontdesk", new Cursor("e1", 12)),
                    ME,
                    PROPERTY,
                    List.of(LOCATION),
                    List.of(TYPE),
                    List.of(ROOM),
                    List.of(BLOCK, PLANNED),
                    List.of(BOOKING),
                    List.of(TASK),
                    List.of(REQUEST),
                    List.of(ALARM),
                    List.of());

    static final HistoryEntry HISTORY =
            new HistoryEntry(
                    19,
                    NOON,
                    COMMAND,
                    "room.block_begin",
                    new UserId(9),
                    "Ana",
                    "Desk 2",
                    DisplayCode.VD,
                    DisplayCode.OOO_D,
                    "Broken shower",
                    false);

    private StateSamples() {}
}
