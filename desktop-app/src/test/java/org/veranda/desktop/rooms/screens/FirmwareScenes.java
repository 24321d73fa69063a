package org.veranda.desktop.rooms.screens;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.GuardSettings;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Groups;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.plan.Thresholds;
import org.veranda.model.firmware.plan.Window;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomId;
import org.veranda.wire.JobView;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Brings the pages of rollouts and packages into the states that are drawn.
public final class FirmwareScenes {

    private FirmwareScenes() {}

    /// Packages and rollouts of every kind.
    public static void furnish(Desk desk) {
        FirmwareHouse house = desk.house.firmware();
        house.add("2.4.1", PackageState.RELEASED, "LK-200", "LK-210");
        house.add("5.1.0", PackageState.RELEASED, "THERMOSTAT-1");
        house.add("1.9.2", PackageState.VERIFIED, "MINIBAR-1");
        house.add("3.0.0-rc1", PackageState.DRAFT, "GATEWAY-1");
        house.add("2.3.9", PackageState.WITHDRAWN, "LK-200");
        house.keep(rollout(1, "Locks to 2.4.1", 1, RolloutState.RUNNING, 7, Group.EARLY, null));
        house.keep(
                rollout(
                        2,
                        "Thermostats to 5.1.0",
                        2,
                        RolloutState.WAITING_APPROVAL,
                        4,
                        null,
                        null));
        house.keep(
                rollout(
                        3,
                        "Thermostats of the tower",
                        2,
                        RolloutState.HALTED,
                        7,
                        Group.CANARY,
                        "2 of 5 devices failed"));
        house.keep(rollout(4, "Spa locks", 1, RolloutState.WAITING_APPROVAL, 7, null, null));
        house.keep(rollout(5, "Test bench", 2, RolloutState.FINISHED, 7, Group.REST, null));
        house.keep(rollout(6, "Winter locks", 1, RolloutState.DRAFT, 4, null, null));
        house.count(1, Group.CANARY, Map.of("updated", 5));
        house.count(1, Group.EARLY, early());
        house.count(1, Group.REST, Map.of("pending", 137));
        house.wait(1, Map.of("occupied", 4, "dnd", 2, "lock_battery", 1));
        house.count(2, Group.CANARY, Map.of("pending", 5));
        house.count(2, Group.REST, Map.of("pending", 155));
        house.count(3, Group.CANARY, Map.of("failed", 2, "updated", 3));
        house.count(3, Group.REST, Map.of("pending", 83));
        house.count(5, Group.CANARY, Map.of("updated", 4));
        jobs(house);
    }

    private static Map<String, Integer> early() {
        return Map.of(
                "updated", 6,
                "failed", 1,
                "downloading", 3,
                "rebooting", 1,
                "waiting_window", 5);
    }

    static Rollout rollout(
            long id,
            String name,
            long of,
            RolloutState state,
            long author,
            @Nullable Group group,
            @Nullable String reason) {
        boolean begun = group != null;
        boolean frozen = state != RolloutState.DRAFT && state != RolloutState.DENIED;
        return new Rollout(
                new RolloutId(id),
                new Plan(
                        name,
                        new PackageId(of),
                        Target.ALL,
                        Groups.USUAL,
                        Thresholds.USUAL,
                        new Window(LocalTime.of(9, 30), LocalTime.of(17, 0)),
                        GuardSettings.USUAL,
                        14),
                state,
                Set.of(new UserId(author)),
                begun ? new UserId(4) : null,
                group,
                frozen ? 160 : 0,
                reason,
                null,
                begun ? RoomSketch.NOW.minusSeconds(4_000) : null,
                begun ? RoomSketch.NOW.plusSeconds(1_205_600) : null,
                3);
    }

    private static void jobs(FirmwareHouse house) {
        List<JobView> jobs = house.jobs();
        jobs.add(job("LO-1011", 113, Group.EARLY, JobState.FAILED, "The flash is full"));
        jobs.add(job("LO-1012", 114, Group.EARLY, JobState.DOWNLOADING, null));
        jobs.add(job("LO-1013", 115, Group.EARLY, JobState.DOWNLOADING, null));
        jobs.add(job("LO-1014", 116, Group.EARLY, JobState.REBOOTING, null));
        jobs.add(job("LO-1015", 117, Group.EARLY, JobState.WAITING_WINDOW, null));
        jobs.add(job("LO-1016", 118, Group.EARLY, JobState.WAITING_WINDOW, null));
        for (int n = 1; n <= 9; n++) {
            jobs.add(job("LO-V0" + n, n, Group.CANARY, JobState.UPDATED, null));
        }
    }

    private static JobView job(
            String serial, long room, Group group, JobState state, @Nullable String detail) {
        boolean waits = state == JobState.WAITING_WINDOW;
        return new JobView(
                new RolloutId(1),
                serial,
                new RoomId(room),
                group,
                state,
                state == JobState.DOWNLOADING ? 40 : 0,
                0,
                false,
                waits ? List.of(WaitingReason.OCCUPIED, WaitingReason.DND) : List.of(),
                detail,
                RoomSketch.NOW.minusSeconds(300),
                state.terminal() ? null : RoomSketch.NOW.plusSeconds(7_000));
    }

    /// Opens the page of rollouts for that role.
    public static void rollouts(Desk desk, Role role) {
        Hotel hotel = AlarmSketches.hotel();
        DeviceScenes.furnish(desk, hotel);
        furnish(desk);
        desk.open(hotel, role);
        desk.shell.show(desk.devices);
        Gestures.settle(desk);
        Gestures.click(desk, "#tab-rollouts");
        Gestures.settle(desk);
    }

    /// Looks at the rollout at that place of the list.
    static void rollout(Desk desk, Role role, int place) {
        rollouts(desk, role);
        for (int n = 0; n < place; n++) {
            Gestures.key(desk, KeyCode.DOWN);
        }
        Gestures.settle(desk);
    }

    static void spanish(Desk desk) {
        desk.texts.use(Locale.of("es"));
        rollout(desk, Role.MANAGER, 5);
    }

    static void confirm(Desk desk) {
        rollout(desk, Role.MANAGER, 5);
        Gestures.click(desk, "#do-rollout-abort");
    }

    static void wizard(Desk desk, int steps) {
        rollouts(desk, Role.MANAGER);
        Gestures.click(desk, "#new-rollout");
        if (desk.scene.lookup("#plan-package") instanceof ComboBox<?> box) {
            box.getSelectionModel().selectFirst();
        }
        for (int n = 0; n < steps; n++) {
            Gestures.click(desk, "#plan-next");
        }
        Gestures.settle(desk);
    }

    static void packages(Desk desk) {
        rollouts(desk, Role.MANAGER);
        Gestures.click(desk, "#tab-packages");
        Gestures.settle(desk);
        Gestures.key(desk, KeyCode.DOWN);
        Gestures.key(desk, KeyCode.DOWN);
        Gestures.key(desk, KeyCode.ENTER);
    }

    static void upload(Desk desk) {
        packages(desk);
        Gestures.click(desk, "#upload-package");
        Gestures.settle(desk);
        Gestures.click(desk, "#upload-send");
    }

    static void none(Desk desk) {
        desk.open(Scenes.hotel(), Role.MANAGER);
        desk.shell.show(desk.devices);
        Gestures.click(desk, "#tab-rollouts");
    }

    static void failed(Desk desk) {
        desk.house.firmware().fail(new IllegalStateException("no answer"));
        none(desk);
    }

    static void offline(Desk desk) {
        rollout(desk, Role.MANAGER, 5);
        DeviceScenes.away(desk);
    }
}
