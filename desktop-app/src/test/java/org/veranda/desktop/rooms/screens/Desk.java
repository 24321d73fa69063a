package org.veranda.desktop.rooms.screens;

import javafx.scene.Scene;

import org.veranda.desktop.alarms.AlarmAlert;
import org.veranda.desktop.alarms.AlarmsScreen;
import org.veranda.desktop.alarms.sound.Tone;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.devices.DevicesScreen;
import org.veranda.desktop.maintenance.MaintenanceScreen;
import org.veranda.desktop.notices.NoticeAlert;
import org.veranda.desktop.notices.NoticeCentre;
import org.veranda.desktop.notices.wish.Wishes;
import org.veranda.desktop.rooms.RoomsScreen;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.shell.Shell;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.notice.PreferenceBook;
import org.veranda.desktop.ui.Announcer;
import org.veranda.desktop.ui.Corner;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.Ticker;
import org.veranda.desktop.ui.Toast;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.identity.Role;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A console in front of a made-up hotel: everything real but the server. Make it on the FX thread.
public final class Desk {

    public final Texts texts = new Texts(Locale.ENGLISH);
    public final Theme theme = new Theme();
    public final Settings settings = new Settings();
    public final ConnectionStatus connection;
    public final Announcer announcer = new Announcer();
    public final Toast toast = new Toast(announcer);
    public final Ticker ticker;
    public final Store store;
    public final House house;
    public final RoomsScreen rooms;
    public final AlarmsScreen alarms;
    public final MaintenanceScreen maintenance;

    /// What somebody chooses when asked for photos.
    public final List<Path> chosen = new ArrayList<>();

    public final DevicesScreen devices;

    /// The tones that were played.
    public final List<Tone> played = new ArrayList<>();

    public final Shell shell;
    public final NoticeHouse notices;
    public final NoticeCentre centre;
    public final PreferenceBook preferences;
    public final Scene scene;

    /// How often somebody asked to look for the server.
    public final AtomicInteger tries = new AtomicInteger();

    public Desk(double width, double height) {
        this(width, height, Runnable::run, Clock.fixed(RoomSketch.NOW, ZoneOffset.UTC));
    }

    public Desk(double width, double height, Pulse pulse, Clock clock) {
        store = new Store(pulse);
        connection = new ConnectionStatus(clock);
        house = new House(store, clock.instant());
        ticker = new Ticker(clock);
        Surroundings around = new Surroundings(texts, theme, ticker, new Overlays(), toast);
        rooms = new RoomsScreen(store, connection, pulse, house, house, settings, around);
        alarms =
                new AlarmsScreen(
                        store,
                        connection,
                        pulse,
                        house,
                        house.alarms(),
                        house.alarms()::colleagues,
                        settings,
                        around);
        maintenance =
                new MaintenanceScreen(
                        store,
                        connection,
                        pulse,
                        house,
                        new MaintenanceScreen.Source(
                                house.requests(),
                                house.requests(),
                                () -> List.copyOf(chosen),
                                house.alarms()::colleagues),
                        settings,
                        around);
        rooms.reportWith(maintenance::report);
        maintenance.roomsWith(store, rooms::begin);
        devices =
                new DevicesScreen(
                        store,
                        connection,
                        pulse,
                        new DevicesScreen.Sources(
                                house.devices(), house.firmware(), house, new AtOnce()),
                        settings,
                        around);
        notices = new NoticeHouse(store);
        preferences = new PreferenceBook(notices);
        shell =
                new Shell(
                        List.of(rooms, alarms, maintenance, devices),
                        store,
                        connection,
                        around,
                        tries::incrementAndGet);
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
        around.overlays().node().getChildren().addAll(announcer.node(), corner.node());
        Wishes wishes = new Wishes(store, preferences);
        centre = new NoticeCentre(store, connection, notices, around, tries::incrementAndGet);
        centre.leads(
                "alarm",
                id -> {
                    shell.show(alarms);
                    alarms.open(new AlarmId(id));
                });
        shell.offer(centre.bell());
        new NoticeAlert(centre, corner, announcer, played::add, settings.sounds(), wishes)
                .watch(store.notices());
        new AlarmAlert(around, announcer, settings, corner, wishes)
                .watch(store, pulse, played::add, house.alarms(), alarms, shell);
        scene = new Scene(shell.node(), width, height);
        theme.applyTo(scene);
        connection.show(new ConnectionState.Live());
    }

    /// Signs in with this role.
    public void open(Hotel hotel, Role role) {
        house.alarms().keep(hotel.alarms());
        house.requests().keep(hotel.requests());
        store.replace(hotel.snapshot(role));
        preferences.ask();
        heard(connection.now().minusSeconds(2));
    }

    public void heard(Instant at) {
        connection.heard(at);
    }
}
