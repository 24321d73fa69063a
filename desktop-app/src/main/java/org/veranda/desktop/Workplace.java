package org.veranda.desktop;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.util.Duration;

import org.veranda.desktop.alarms.AlarmAlert;
import org.veranda.desktop.alarms.AlarmsScreen;
import org.veranda.desktop.alarms.sound.Loudspeaker;
import org.veranda.desktop.rooms.RoomsScreen;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.settings.SettingsView;
import org.veranda.desktop.shell.Leaving;
import org.veranda.desktop.shell.Shell;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.Unhurried;
import org.veranda.desktop.ui.Announcer;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
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
                        settings,
                        around);
        leaving = new Leaving(overlays, texts, desk.answers(), LONGEST_WAIT);
        SettingsView view =
                new SettingsView(settings, texts, account(store), () -> leaving.ask(signOut));
        shell =
                new Shell(
                        List.of(rooms, alarms, new SettingsScreen(view, texts)),
                        store,
                        desk.status(),
                        around,
                        desk.synchroniser()::tryNow);
        overlays.node().getChildren().add(announcer.node());
        new AlarmAlert(around, announcer, settings)
                .watch(
                        store,
                        new Unhurried(desk.pulse()),
                        speaker,
                        desk.alarmRecords(),
                        alarms,
                        shell);
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

    private static ObservableValue<String> account(Store store) {
        return Bindings.createStringBinding(
                () -> {
                    MeView me = store.me().get();
                    return me == null ? "" : me.name() + " · " + me.email();
                },
                store.me());
    }
}
