package org.veranda.desktop.rooms.screens;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.notices.preferences.PreferencesView;
import org.veranda.desktop.notices.preferences.PreferencesViewModel;
import org.veranda.desktop.settings.SettingsView;
import org.veranda.desktop.ui.Overlays;
import org.veranda.model.identity.Role;

/// The settings of a console in front of a made-up hotel, with what its server keeps for the user.
/// Make it on the FX thread.
public final class SettingsDesk {

    private final Desk desk;
    private final PreferencesView preferences;
    private final Scene scene;

    public SettingsDesk(double width, double height) {
        desk = new Desk(width, height);
        Overlays overlays = new Overlays();
        preferences =
                new PreferencesView(
                        new PreferencesViewModel(desk.preferences, desk.connection.reachable()),
                        desk.store,
                        overlays,
                        new AlarmWords(desk.texts, desk.store, desk.ticker));
        SettingsView view =
                new SettingsView(
                        desk.settings,
                        desk.texts,
                        new SimpleStringProperty("Inês Carvalho · desk@quinta.example"),
                        () -> {},
                        preferences.node());
        overlays.lieOver(view.node());
        scene = new Scene(overlays.node(), width, height);
        desk.theme.applyTo(scene);
    }

    /// Everything behind the settings.
    public Desk desk() {
        return desk;
    }

    public Scene scene() {
        return scene;
    }

    /// Signs in, and looks at the settings.
    public void open(Hotel hotel, Role role) {
        desk.open(hotel, role);
        preferences.shown();
    }
}
