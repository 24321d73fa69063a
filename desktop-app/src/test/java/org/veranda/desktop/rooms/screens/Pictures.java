package org.veranda.desktop.rooms.screens;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.veranda.desktop.settings.Density;
import org.veranda.desktop.ui.ThemeChoice;
import org.veranda.model.identity.Role;

import java.util.List;
import java.util.stream.Stream;

/// Draws every screen and state to `target/screens`, in both themes.
public final class Pictures {

    private static final List<Shot<Desk>> SHOTS =
            List.of(
                    Shot.medium("rooms-drawer", desk -> Scenes.drawer(desk, "1204")),
                    Shot.small("rooms-1366", desk -> Scenes.drawer(desk, "V03")),
                    Shot.large("rooms-1920", desk -> Scenes.drawer(desk, "103")),
                    Shot.small("rooms-spanish", Scenes::spanish),
                    Shot.medium("rooms-compact", desk -> Scenes.density(desk, Density.COMPACT)),
                    Shot.medium("rooms-mini", desk -> Scenes.density(desk, Density.MINI)),
                    Shot.large("rooms-mini-7351", Scenes::largest),
                    Shot.medium("rooms-table", Scenes::table),
                    Shot.small("rooms-table-1366", Scenes::table),
                    Shot.large("rooms-table-1920", Scenes::table),
                    Shot.large("rooms-spanish-table-1920", Scenes::spanishTable),
                    Shot.small("rooms-table-drawer", Scenes::tableDrawer),
                    Shot.medium("rooms-housekeeping", Scenes::housekeeping),
                    Shot.small("rooms-find", desk -> Scenes.found(desk, "12")),
                    Shot.small("rooms-no-match", desk -> Scenes.found(desk, "99")),
                    Shot.medium("rooms-selection", Scenes::selection),
                    Shot.medium("rooms-bulk", Scenes::bulk),
                    Shot.small("rooms-checkin", Scenes::checkIn),
                    Shot.small("rooms-walkin", Scenes::walkIn),
                    Shot.small("rooms-checkout", Scenes::checkOut),
                    Shot.small("rooms-override", Scenes::override),
                    Shot.small("rooms-unassign", Scenes::unassign),
                    Shot.small("rooms-blocked", desk -> Scenes.drawer(desk, "103")),
                    Shot.small("rooms-held", Scenes::held),
                    Shot.small("rooms-maid", Scenes::maid),
                    Shot.small("rooms-spanish-table", Scenes::spanishTable),
                    Shot.small("rooms-spanish-block", Scenes::spanishBlock),
                    Shot.small("rooms-offline-drawer", Scenes::offlineDrawer),
                    Shot.medium("rooms-block", Scenes::block),
                    Shot.small("rooms-block-wrong-day", Scenes::wrongDay),
                    Shot.small("rooms-spanish-drawer-supervisor", Scenes::spanishSupervisor),
                    Shot.medium("rooms-refused", Scenes::refused),
                    Shot.medium("rooms-undo", Scenes::undo),
                    Shot.small("rooms-occupied", desk -> Scenes.drawer(desk, "V02")),
                    Shot.small("rooms-history-failed", Scenes::historyFailed),
                    Shot.small("loading", desk -> desk.store.loading()),
                    Shot.small("failed", Scenes::failed),
                    Shot.small("connecting", Scenes::connecting),
                    Shot.small("certificate", Scenes::certificate),
                    Shot.small("day-unclosed", Scenes::dayUnclosed),
                    Shot.small("day-unclosed-spanish", Scenes::dayUnclosedSpanish),
                    Shot.small("no-rooms", Scenes::noRooms),
                    Shot.small("aging", desk -> Scenes.aged(desk, 23)),
                    Shot.small("offline", Scenes::offline),
                    Shot.medium("palette", Scenes::palette),
                    Shot.medium("keys", desk -> Gestures.key(desk, KeyCode.F1)),
                    Shot.large(
                            "rooms-table-large",
                            desk -> {
                                desk.theme.scale().set(1.5);
                                Scenes.table(desk);
                            }),
                    Shot.large("rooms-large", Scenes::large),
                    Shot.small("alarms-1366", AlarmScenes::list),
                    Shot.small("alarms-detail", AlarmScenes::detail),
                    Shot.large("alarms-1920", AlarmScenes::detail),
                    Shot.small("alarms-spanish", AlarmScenes::spanish),
                    Shot.large("alarms-125", desk -> AlarmScenes.large(desk, 1.25)),
                    Shot.small("alarms-125-1366", desk -> AlarmScenes.large(desk, 1.25)),
                    Shot.small("alarms-history", AlarmScenes::history),
                    Shot.small("alarms-history-failed", AlarmScenes::historyFailed),
                    Shot.small("alarms-shelved", AlarmScenes::shelved),
                    Shot.small("alarms-none", AlarmScenes::none),
                    Shot.small("alarms-loading", AlarmScenes::loading),
                    Shot.medium("alarms-chosen", AlarmScenes::chosen),
                    Shot.medium("alarms-bulk", AlarmScenes::bulk),
                    Shot.small("alarms-shelve", AlarmScenes::shelve),
                    Shot.small("alarms-found", AlarmScenes::found),
                    Shot.small("alarms-offline", AlarmScenes::offline),
                    Shot.small("alarms-notices", AlarmScenes::notices),
                    Shot.small("rooms-alarms", AlarmScenes::rooms),
                    Shot.small("maintenance-1366", RequestScenes::list),
                    Shot.small("maintenance-detail", RequestScenes::detail),
                    Shot.large("maintenance-1920", RequestScenes::detail),
                    Shot.small("maintenance-spanish", RequestScenes::spanish),
                    Shot.large("maintenance-125", RequestScenes::large),
                    Shot.small("maintenance-done", desk -> RequestScenes.tab(desk, "done")),
                    Shot.small("maintenance-over", desk -> RequestScenes.tab(desk, "over")),
                    Shot.small("maintenance-over-failed", RequestScenes::overFailed),
                    Shot.small("maintenance-none", RequestScenes::none),
                    Shot.small("maintenance-loading", RequestScenes::loading),
                    Shot.small("maintenance-found", RequestScenes::found),
                    Shot.small("maintenance-offline", RequestScenes::offline),
                    Shot.small("maintenance-report", RequestScenes::report),
                    Shot.small("maintenance-assign", RequestScenes::assign),
                    Shot.small("maintenance-finish", RequestScenes::done),
                    Shot.small("maintenance-photos-failed", RequestScenes::photosFailed),
                    Shot.small("blocks", RequestScenes::blocks),
                    Shot.large("blocks-1920", RequestScenes::blocks),
                    Shot.small("photo", RequestScenes::photo),
                    Shot.large("photo-larger", RequestScenes::photoLarger),
                    Shot.small("photo-loading", RequestScenes::photoLoading),
                    Shot.small("photo-failed", RequestScenes::photoFailed));

    private static final List<Shot<Desk>> DEVICES =
            List.of(
                    Shot.small("devices-1366", DeviceScenes::list),
                    Shot.small("devices-detail", DeviceScenes::detail),
                    Shot.large("devices-1920", DeviceScenes::detail),
                    Shot.small("devices-spanish", DeviceScenes::spanish),
                    Shot.small("devices-offline-only", DeviceScenes::offlineOnly),
                    Shot.small("devices-no-match", DeviceScenes::noMatch),
                    Shot.small("devices-none", DeviceScenes::none),
                    Shot.small("devices-loading", DeviceScenes::loading),
                    Shot.small("devices-failed", DeviceScenes::failed),
                    Shot.small("devices-offline", DeviceScenes::offline),
                    Shot.small("devices-never-loaded", DeviceScenes::neverLoaded),
                    Shot.small("devices-share", DeviceScenes::share),
                    Shot.large("devices-largest", DeviceScenes::largest),
                    Shot.small(
                            "rollouts-1366", desk -> FirmwareScenes.rollout(desk, Role.MANAGER, 5)),
                    Shot.large(
                            "rollouts-1920", desk -> FirmwareScenes.rollout(desk, Role.MANAGER, 5)),
                    Shot.small(
                            "rollouts-own", desk -> FirmwareScenes.rollout(desk, Role.MANAGER, 4)),
                    Shot.small(
                            "rollouts-halted",
                            desk -> FirmwareScenes.rollout(desk, Role.MANAGER, 3)),
                    Shot.small("rollouts-spanish", FirmwareScenes::spanish),
                    Shot.small("rollouts-confirm", FirmwareScenes::confirm),
                    Shot.small("rollouts-none", FirmwareScenes::none),
                    Shot.small("rollouts-failed", FirmwareScenes::failed),
                    Shot.small("rollouts-offline", FirmwareScenes::offline),
                    Shot.small("wizard-1", desk -> FirmwareScenes.wizard(desk, 0)),
                    Shot.small("wizard-2", desk -> FirmwareScenes.wizard(desk, 1)),
                    Shot.small("wizard-3", desk -> FirmwareScenes.wizard(desk, 2)),
                    Shot.small("wizard-4", desk -> FirmwareScenes.wizard(desk, 3)),
                    Shot.small("wizard-5", desk -> FirmwareScenes.wizard(desk, 4)),
                    Shot.small("packages-1366", FirmwareScenes::packages),
                    Shot.large("packages-1920", FirmwareScenes::packages),
                    Shot.small("packages-upload", FirmwareScenes::upload));

    private Pictures() {}

    public static void main(String[] arguments) {
        Application.launch(Gallery.class, arguments);
    }

    /// Takes the pictures one after the other and ends.
    public static final class Gallery extends Application {

        @Override
        public void start(Stage stage) {
            List<String> wanted = getParameters().getRaw();
            for (Shot<Desk> shot : Stream.concat(SHOTS.stream(), DEVICES.stream()).toList()) {
                if (wanted.isEmpty() || wanted.contains(shot.name())) {
                    for (ThemeChoice choice : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                        take(shot, choice);
                    }
                }
            }
            Platform.exit();
        }
    }

    private static void take(Shot<Desk> shot, ThemeChoice choice) {
        Stage stage = new Stage();
        Desk desk = new Desk(shot.width(), shot.height());
        desk.theme.choice().set(choice);
        stage.setScene(desk.scene);
        stage.show();
        shot.before().accept(desk);
        Gestures.settle(desk);
        shot.write(desk.scene, choice);
        stage.hide();
    }
}
