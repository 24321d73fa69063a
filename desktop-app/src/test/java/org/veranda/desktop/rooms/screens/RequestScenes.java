package org.veranda.desktop.rooms.screens;

import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.store.upkeep.Happened;
import org.veranda.desktop.store.upkeep.PhotoException;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.wire.BlockOutcome;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.PhotoRef;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// Brings the maintenance screen into the states that are drawn.
public final class RequestScenes {

    public static final Worker ANA = new Worker(new UserId(9), "Ana Duarte");
    public static final Worker INES = new Worker(new UserId(4), "Inês Carvalho");
    public static final Worker RUI = new Worker(new UserId(7), "Rui Faria");

    private RequestScenes() {}

    /// The resort of the pictures with requests of every kind.
    public static Hotel hotel() {
        Hotel hotel = Scenes.hotel();
        List<MaintenanceRequestView> all = hotel.requests();
        all.add(
                request(
                        hotel,
                        1,
                        "1204",
                        "The shower leaks and the floor is wet",
                        RequestPriority.HIGH,
                        12,
                        3));
        all.add(
                request(
                        hotel,
                        2,
                        "V03",
                        "Balcony door does not close, the lower hinge is bent",
                        RequestPriority.MEDIUM,
                        95,
                        1));
        all.add(request(hotel, 3, "922", "Bedside lamp is dead", RequestPriority.LOW, 260, 0));
        all.add(
                is(
                        request(
                                hotel,
                                4,
                                "1011",
                                "Air conditioning drips on the desk",
                                RequestPriority.HIGH,
                                47,
                                2),
                        RequestStatus.ASSIGNED,
                        RUI,
                        null,
                        null));
        all.add(
                is(
                        request(
                                hotel,
                                5,
                                "107",
                                "Wardrobe rail came down",
                                RequestPriority.MEDIUM,
                                1500,
                                0),
                        RequestStatus.STARTED,
                        INES,
                        null,
                        null));
        all.add(
                is(
                        request(
                                hotel,
                                6,
                                "V11",
                                "Pool light flickers",
                                RequestPriority.MEDIUM,
                                330,
                                4),
                        RequestStatus.STARTED,
                        RUI,
                        null,
                        null));
        all.add(
                is(
                        request(
                                hotel,
                                7,
                                "1105",
                                "Toilet keeps running",
                                RequestPriority.HIGH,
                                410,
                                1),
                        RequestStatus.DONE,
                        RUI,
                        RUI,
                        "New flush valve; ran it ten times"));
        return hotel;
    }

    private static MaintenanceRequestView request(
            Hotel hotel,
            long id,
            String room,
            String what,
            RequestPriority priority,
            long minutes,
            int photos) {
        RoomSketch sketch = hotel.room(room);
        return new MaintenanceRequestView(
                new RequestId(id),
                sketch.roomId(),
                room,
                what,
                priority,
                RequestStatus.REPORTED,
                ANA,
                null,
                null,
                null,
                BlockOutcome.of(id % 2 == 0 ? RefusalCode.OCCUPIED : null),
                LongStream.rangeClosed(1, photos)
                        .mapToObj(each -> new PhotoRef(10 * id + each, 1600, 1200, 300_000))
                        .toList(),
                1,
                RoomSketch.NOW.minusSeconds(60 * minutes),
                RoomSketch.NOW.minusSeconds(60 * minutes));
    }

    public static MaintenanceRequestView is(
            MaintenanceRequestView request,
            RequestStatus status,
            @Nullable Worker assignee,
            @Nullable Worker doneBy,
            @Nullable String note) {
        return new MaintenanceRequestView(
                request.id(),
                request.roomId(),
                request.roomName(),
                request.description(),
                request.priority(),
                status,
                request.reporter(),
                assignee,
                doneBy,
                note,
                request.block(),
                request.photos(),
                request.version() + 1,
                request.createdAt(),
                request.statusSince().plusSeconds(420));
    }

    static MaintenanceRequestView with(MaintenanceRequestView request, List<PhotoRef> photos) {
        return new MaintenanceRequestView(
                request.id(),
                request.roomId(),
                request.roomName(),
                request.description(),
                request.priority(),
                request.status(),
                request.reporter(),
                request.assignee(),
                request.doneBy(),
                request.note(),
                request.block(),
                photos,
                request.version(),
                request.createdAt(),
                request.statusSince());
    }

    static void open(Desk desk, Role role) {
        Hotel hotel = hotel();
        past(desk, hotel);
        desk.open(hotel, role);
        desk.shell.show(desk.maintenance);
        Gestures.settle(desk);
    }

    private static void past(Desk desk, Hotel hotel) {
        desk.house
                .requests()
                .closed()
                .addAll(
                        List.of(
                                is(
                                        request(
                                                hotel,
                                                40,
                                                "203",
                                                "Key card reader is slow",
                                                RequestPriority.LOW,
                                                2_900,
                                                0),
                                        RequestStatus.VERIFIED,
                                        RUI,
                                        RUI,
                                        "Battery replaced"),
                                is(
                                        request(
                                                hotel,
                                                41,
                                                "V08",
                                                "Smell of gas",
                                                RequestPriority.HIGH,
                                                4_100,
                                                0),
                                        RequestStatus.CANCELLED,
                                        null,
                                        null,
                                        "It was the barbecue next door")));
        desk.house
                .requests()
                .happened()
                .addAll(
                        List.of(
                                new Happened(
                                        RoomSketch.NOW.minusSeconds(500),
                                        "maintenance.assign",
                                        "Inês Carvalho",
                                        "desk 2",
                                        "Rui Faria"),
                                new Happened(
                                        RoomSketch.NOW.minusSeconds(700),
                                        "maintenance.photo",
                                        "Ana Duarte",
                                        "phone",
                                        null),
                                new Happened(
                                        RoomSketch.NOW.minusSeconds(720),
                                        "maintenance.report",
                                        "Ana Duarte",
                                        "phone",
                                        null)));
    }

    static void list(Desk desk) {
        open(desk, Role.MANAGER);
        Gestures.key(desk, KeyCode.HOME);
        Gestures.settle(desk);
    }

    static void detail(Desk desk) {
        list(desk);
        Gestures.key(desk, KeyCode.ENTER);
        Gestures.settle(desk);
    }

    static void spanish(Desk desk) {
        desk.texts.use(Locale.of("es"));
        detail(desk);
    }

    static void large(Desk desk) {
        desk.theme.scale().set(1.25);
        detail(desk);
    }

    static void tab(Desk desk, String tab) {
        open(desk, Role.MAINTENANCE);
        Gestures.click(desk, "#tab-" + tab);
        Gestures.key(desk, KeyCode.HOME);
        Gestures.key(desk, KeyCode.ENTER);
        Gestures.settle(desk);
    }

    static void overFailed(Desk desk) {
        desk.house.requests().fail(true);
        open(desk, Role.MANAGER);
        Gestures.click(desk, "#tab-over");
        Gestures.settle(desk);
    }

    static void none(Desk desk) {
        desk.open(Scenes.hotel(), Role.MANAGER);
        desk.shell.show(desk.maintenance);
        Gestures.settle(desk);
    }

    static void loading(Desk desk) {
        desk.store.loading();
        desk.shell.show(desk.maintenance);
    }

    static void found(Desk desk) {
        open(desk, Role.MANAGER);
        if (desk.scene.lookup("#maintenance-find") instanceof TextField field) {
            field.setText("lamp");
        }
        Gestures.settle(desk);
    }

    static void offline(Desk desk) {
        desk.house.requests().fail(true);
        detail(desk);
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4)));
    }

    static void report(Desk desk) {
        list(desk);
        desk.maintenance.report(desk.store.rooms().get(20));
        if (desk.scene.lookup("#description") instanceof TextInputControl text) {
            text.setText("The window handle came off in my hand");
        }
        Gestures.settle(desk);
    }

    static void assign(Desk desk) {
        list(desk);
        Gestures.typed(desk, "a");
        Gestures.settle(desk);
    }

    static void done(Desk desk) {
        tab(desk, "in-work");
        Gestures.typed(desk, "d");
    }

    static void photosFailed(Desk desk) {
        detail(desk);
        desk.house.requests().refusePhotos(PhotoException.Why.TOO_LARGE);
        desk.chosen.add(Path.of("IMG_2041.jpg"));
        Gestures.typed(desk, "p");
        Gestures.settle(desk);
    }

    static void photo(Desk desk) {
        detail(desk);
        Gestures.typed(desk, "f");
        Gestures.settle(desk);
    }

    static void photoLarger(Desk desk) {
        photo(desk);
        Gestures.key(desk, KeyCode.RIGHT);
        Gestures.key(desk, KeyCode.PLUS);
        Gestures.key(desk, KeyCode.PLUS);
        Gestures.settle(desk);
    }

    static void photoLoading(Desk desk) {
        desk.house.requests().answerLate();
        photo(desk);
    }

    static void blocks(Desk desk) {
        tab(desk, "blocks");
        desk.scene.lookup("#blocks").requestFocus();
        Gestures.key(desk, KeyCode.HOME);
        Gestures.key(desk, KeyCode.ENTER);
        Gestures.settle(desk);
    }

    static void photoFailed(Desk desk) {
        desk.house.requests().fail(true);
        photo(desk);
    }
}
