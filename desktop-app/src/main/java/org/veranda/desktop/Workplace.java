package org.veranda.desktop;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.AlarmAlert;
import org.veranda.desktop.alarms.AlarmsScreen;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.sound.Loudspeaker;
import org.veranda.desktop.devices.DevicesScreen;
import org.veranda.desktop.maintenance.MaintenanceScreen;
import org.veranda.desktop.maintenance.photo.PhotoFiles;
import org.veranda.desktop.notices.NoticeAlert;
import org.veranda.desktop.notices.NoticeCentre;
import org.veranda.desktop.notices.preferences.PreferencesView;
import org.veranda.desktop.notices.preferences.PreferencesViewModel;
import org.veranda.desktop.notices.wish.Wishes;
import org.veranda.desktop.rooms.RoomsScreen;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.settings.SettingsView;
import org.veranda.desktop.shell.Leaving;
import org.veranda.desktop.shell.Shell;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.Unhurried;
import org.veranda.desktop.ui.Announcer;
import org.veranda.desktop.ui.Corner;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.MeView;

import java.util.List;

/// The screens of one session.
final class Workplace implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.seconds(20);

    private final Belongings own;
    private final Shell shell;
    private final RoomsScreen rooms;
    private final Loudspeaker speaker = new Loudspeaker();
    private final Leaving leaving;

    Workplace(Desk desk, Settings lasting, Runnable signOut) {
        own = new Belongings(lasting);
        Settings settings = own.settings();
        Texts texts = own.texts();
        Overlays overlays = new Overlays();
        Announcer announcer = new Announcer();
        Surroundings around =
                new Surroundings(texts, own.theme(), own.ticker(), overlays, new Toast(announcer));
        Store store = desk.store();
        rooms =
                new RoomsScreen(
                        store,
                        desk.status(),
                        desk.pulse(),
                        desk.commands(),
                        desk.histories(),
                        settings,
                        around);
        AlarmsScreen alarms =
                new AlarmsScreen(
                        store,
                        desk.status(),
                        new Unhurried(desk.pulse()),
                        desk.commands(),
                        desk.alarmRecords(),
                        desk.colleagues(),
                        settings,
                        around);
        MaintenanceScreen maintenance =
                new MaintenanceScreen(
                        store,
                        desk.status(),
                        new Unhurried(desk.pulse()),
                        desk.commands(),
                        new MaintenanceScreen.Source(
                                desk.requestRecords(),
                                desk.photos(),
                                PhotoFiles.chooser(texts, this::window),
                                desk.colleagues()),
                        settings,
                        around);
        rooms.reportWith(maintenance::report);
        maintenance.roomsWith(store, rooms::begin);
        DevicesScreen devices =
                new DevicesScreen(
                        store,
                        desk.status(),
                        new Unhurried(desk.pulse()),
                        new DevicesScreen.Sources(
                                desk.deviceRecords(),
                                desk.firmwareRecords(),
                                desk.commands(),
                                desk.background()),
                        settings,
                        around);
        leaving = new Leaving(overlays, texts, desk.answers(), LONGEST_WAIT);
        PreferencesView preferences =
                new PreferencesView(
                        new PreferencesViewModel(desk.preferences(), desk.status().reachable()),
                        store,
                        overlays,
                        new AlarmWords(texts, store, own.ticker()));
        SettingsView view =
                new SettingsView(
                        settings,
                        texts,
                        account(store),
                        () -> leaving.ask(signOut),
                        preferences.node());
        shell =
                new Shell(
                        List.of(
                                rooms,
                                alarms,
                                maintenance,
                                devices,
                                new SettingsScreen(view, texts, preferences::shown)),
                        store,
                        desk.status(),
                        around,
                        desk.synchroniser()::tryNow);
        devices.among(
                () -> shell.show(devices),
                alarm -> {
                    shell.show(alarms);
                    alarms.open(alarm);
                });
        rooms.leadToAlarms(room -> {
            shell.show(alarms);
            alarms.openRoom(room);
        });
        Corner corner = new Corner();
        overlays.node().getChildren().addAll(announcer.node(), corner.node());
        Wishes wishes = new Wishes(store, desk.preferences());
        tellOfNotices(
                desk, around, alarms, maintenance, new NoticeParts(announcer, corner, wishes));
        new AlarmAlert(around, announcer, settings, corner, wishes)
                .watch(
                        store,
                        new Unhurried(desk.pulse()),
                        speaker,
                        desk.alarmRecords(),
                        alarms,
                        shell);
    }

    /// What telling of notices needs besides what every screen has.
    private record NoticeParts(Announcer announcer, Corner corner, Wishes wishes) {}

    private void tellOfNotices(
            Desk desk,
            Surroundings around,
            AlarmsScreen alarms,
            MaintenanceScreen maintenance,
            NoticeParts parts) {
        NoticeCentre centre =
                new NoticeCentre(
                        desk.store(),
                        desk.status(),
                        desk.noticeCalls(),
                        around,
                        desk.synchroniser()::tryNow);
        centre.leads(
                "maintenance",
                id -> {
                    shell.show(maintenance);
                    maintenance.open(new RequestId(id));
                });
        centre.leads(
                "alarm",
                id -> {
                    shell.show(alarms);
                    alarms.open(new AlarmId(id));
                });
        shell.offer(centre.bell());
        new NoticeAlert(
                        centre,
                        parts.corner(),
                        parts.announcer(),
                        speaker,
                        own.settings().sounds(),
                        parts.wishes())
                .watch(desk.store().notices());
        desk.status().reachable().subscribe(reachable -> askPreferences(desk, reachable));
    }

    /// They may have been changed at another desk while there was no contact.
    private static void askPreferences(Desk desk, boolean reachable) {
        if (reachable) {
            desk.preferences().ask();
        }
    }

    Parent node() {
        return shell.node();
    }

    void shown() {
        rooms.shown();
    }

    /// Leaves when nothing waits for an answer any more, or when the user does not want to wait.
    void leave(Runnable leave) {
        leaving.ask(leave);
    }

    /// Lets go of what lives on.
    @Override
    public void close() {
        speaker.close();
        own.close();
    }

    private @Nullable Window window() {
        return shell.node().getScene() == null ? null : shell.node().getScene().getWindow();
    }

    private static ObservableValue<String> account(Store store) {
        return Bindings.createStringBinding(
                () -> {
                    MeView me = store.me().get();
                    return me == null ? "" : me.name() + " · " + me.email();
                },
                store.me());
    }
}
