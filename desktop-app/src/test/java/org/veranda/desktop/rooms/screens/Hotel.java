package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.ReadySet;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.RoomTypeId;
import org.veranda.wire.BookingView;
import org.veranda.wire.LocationRef;
import org.veranda.wire.LocationView;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.MeView;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomTypeRef;
import org.veranda.wire.RoomTypeView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.TaskView;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A made-up resort of any size, the same every time.
public final class Hotel {

    private static final String[] NAMES = {
        "Brown",
        "Santos",
        "Okafor",
        "Kowalski",
        "Moreau",
        "Nguyễn",
        "Jensen",
        "Haddad",
        "Tanaka",
        "García",
        "Müller",
        "Rossi",
        "Silva",
        "Lefèvre",
        "Weber",
        "Papadopoulos"
    };
    private static final String[] TYPES = {"King sea view", "Twin garden", "Villa", "Suite"};
    private static final String[] MAIDS = {"Ana Duarte", "Marta Reis", "Linh Tran"};

    private final Random random = new Random(42);
    private final List<RoomSketch> rooms = new ArrayList<>();
    private final List<BookingView> bookings = new ArrayList<>();
    private final List<AlarmSketch> alarms = new ArrayList<>();
    private final List<MaintenanceRequestView> requests = new ArrayList<>();
    private final List<TaskView> tasks = new ArrayList<>();
    private final List<LocationView> locations = new ArrayList<>();

    /// The resort of the pictures: villas, two wings and a tower, 160 rooms.
    public static Hotel quinta() {
        Hotel hotel = new Hotel();
        hotel.floor("Riverfront", "Villas", 18, number -> "V%02d".formatted(number));
        hotel.floor("Garden wing", "1", 26, number -> "1%02d".formatted(number));
        hotel.floor("Garden wing", "2", 26, number -> "2%02d".formatted(number));
        for (int floor = 9; floor <= 12; floor++) {
            int level = floor;
            int count = floor == 12 ? 24 : 22;
            hotel.floor("Tower", "" + floor, count, number -> "%d%02d".formatted(level, number));
        }
        return hotel;
    }

    /// A resort of exactly this many rooms, forty to a floor.
    public static Hotel ofSize(int size) {
        Hotel hotel = new Hotel();
        for (int floor = 1; hotel.rooms.size() < size; floor++) {
            int level = floor;
            int count = Math.min(40, size - hotel.rooms.size());
            String tower = "Tower " + (floor % 8 + 1);
            hotel.floor(tower, "" + floor, count, number -> "%d%02d".formatted(level, number));
        }
        return hotel;
    }

    /// Books an arrival of today into the room.
    public void expect(RoomSketch room, String guest, LocalTime time) {
        room.reservation = ReservationFlag.ARRIVAL;
        book(room, BookingStatus.RESERVED, time, guest);
    }

    /// Takes whatever bookings the room has.
    public void unbook(RoomSketch room) {
        bookings.removeIf(booking -> booking.roomIds().contains(room.roomId()));
        room.reservation = ReservationFlag.NOT_RESERVED;
    }

    /// Its open alarms.
    public List<AlarmSketch> alarms() {
        return alarms;
    }

    /// What people want mended.
    public List<MaintenanceRequestView> requests() {
        return requests;
    }

    /// What people have to do.
    public List<TaskView> tasks() {
        return tasks;
    }

    public List<RoomSketch> rooms() {
        return rooms;
    }

    public RoomSketch room(String name) {
        return rooms.stream().filter(room -> room.name.equals(name)).findFirst().orElseThrow();
    }

    public Snapshot snapshot(Role role) {
        boolean guests = role.permissions().contains(Permission.VIEW_GUEST_DETAILS);
        return new Snapshot(
                Map.of(),
                me(role),
                property(),
                locations,
                types(),
                rooms.stream().map(RoomSketch::view).toList(),
                List.of(),
                guests ? bookings : List.of(),
                tasks,
                requests,
                alarms.stream().map(AlarmSketch::view).toList(),
                List.of());
    }

    public static PropertyView property() {
        return property(RoomSketch.TODAY);
    }

    static PropertyView property(LocalDate businessDate) {
        return new PropertyView(
                new TenantId(1),
                "Quinta do Mar",
                ZoneId.of("Europe/Lisbon"),
                businessDate,
                ReadySet.CLEAN,
                true,
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                LocalTime.of(3, 0),
                null);
    }

    private static MeView me(Role role) {
        return new MeView(
                new UserId(4),
                "Inês Carvalho",
                "desk@quinta.example",
                new TenantId(1),
                role,
                EnumSet.copyOf(role.permissions()),
                "en");
    }

    private static List<RoomTypeView> types() {
        List<RoomTypeView> types = new ArrayList<>();
        for (int i = 0; i < TYPES.length; i++) {
            types.add(new RoomTypeView(new RoomTypeId(i + 1), TYPES[i], null, i));
        }
        return types;
    }

    private void floor(
            String location, String floor, int count, java.util.function.IntFunction<String> name) {
        LocationView place =
                locations.stream()
                        .filter(each -> each.name().equals(location))
                        .findFirst()
                        .orElseGet(() -> add(location));
        for (int number = 1; number <= count; number++) {
            RoomSketch room = new RoomSketch(rooms.size() + 1, name.apply(number));
            room.location = new LocationRef(place.id(), location);
            room.floor = floor;
            int type = location.equals("Riverfront") ? 2 : number % 7 == 0 ? 3 : number % 2;
            room.type = new RoomTypeRef(new RoomTypeId(type + 1), TYPES[type]);
            room.since = RoomSketch.NOW.minusSeconds(60L * MINUTES[random.nextInt(MINUTES.length)]);
            live(room);
            rooms.add(room);
        }
    }

    private static final int[] MINUTES = {4, 12, 38, 66, 130, 190, 1500};

    private LocationView add(String location) {
        LocationView place =
                new LocationView(new LocationId(locations.size() + 1), location, locations.size());
        locations.add(place);
        return place;
    }

    private void live(RoomSketch room) {
        int dice = random.nextInt(100);
        if (dice < 48) {
            occupied(room);
        } else if (dice < 53) {
            room.block = dice == 48 ? BlockKind.OOS : BlockKind.OOO;
            room.condition = Condition.DIRTY;
        } else {
            vacant(room, dice);
        }
        room.alarm = random.nextInt(60) == 0 ? "Lock battery 4 %" : null;
    }

    private void occupied(RoomSketch room) {
        room.occupancy = Occupancy.OCCUPIED;
        room.condition = random.nextInt(4) == 0 ? Condition.DIRTY : Condition.CLEAN;
        room.reservation = ReservationFlag.STAYOVER;
        int dice = random.nextInt(10);
        if (dice < 2) {
            room.reservation = ReservationFlag.DUE_OUT;
        }
        if (dice > 7) {
            room.request = dice == 8 ? GuestRequest.DND : GuestRequest.MUR;
        }
        book(room, BookingStatus.IN_HOUSE, null, name());
    }

    private void vacant(RoomSketch room, int dice) {
        room.condition =
                dice < 66
                        ? Condition.DIRTY
                        : dice < 69
                                ? Condition.PICKUP
                                : dice < 90 ? Condition.CLEAN : Condition.INSPECTED;
        if (room.condition == Condition.DIRTY && random.nextInt(3) == 0) {
            room.attendant = MAIDS[random.nextInt(MAIDS.length)];
        } else if (random.nextInt(3) == 0) {
            room.reservation = ReservationFlag.ARRIVAL;
            room.rush = room.condition == Condition.DIRTY && random.nextBoolean();
            book(room, BookingStatus.RESERVED, LocalTime.of(14 + random.nextInt(3), 0), name());
        }
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private void book(
            RoomSketch room, BookingStatus status, @Nullable LocalTime time, String guest) {
        boolean inHouse = status == BookingStatus.IN_HOUSE;
        bookings.add(
                new BookingView(
                        new BookingId(bookings.size() + 1),
                        "Q" + (2000 + bookings.size()),
                        status,
                        List.of(room.roomId()),
                        room.roomId(),
                        room.type.id(),
                        guest,
                        new Party(2, 0),
                        inHouse ? RoomSketch.TODAY.minusDays(2) : RoomSketch.TODAY,
                        room.reservation == ReservationFlag.DUE_OUT
                                ? RoomSketch.TODAY
                                : RoomSketch.TODAY.plusDays(2),
                        time,
                        false,
                        false,
                        false,
                        false,
                        null,
                        null,
                        null,
                        inHouse ? RoomSketch.TODAY.minusDays(2) : null,
                        null,
                        1));
    }
}
