package org.veranda.desktop.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;

import java.util.List;
import java.util.Objects;

/// Light or dark, by the system's preference or by choice, and how large. Lives on the FX thread.
public final class Theme {

    private static final double BASE_FONT_SIZE = 13;

    private final ObjectProperty<ThemeChoice> choice =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final Platform.Preferences system = Platform.getPreferences();
    private final ObservableValue<Boolean> dark =
            Bindings.createBooleanBinding(this::isDark, choice, system.colorSchemeProperty());
    private final ObservableValue<Palette> palette =
            dark.map(isDark -> isDark ? Palette.DARK : Palette.LIGHT);

    /// What the user chose; may be bound to a setting.
    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    /// How much larger than usual everything is drawn: 1 to 2.
    public DoubleProperty scale() {
        return scale;
    }

    /// Whether dark colours are in use now.
    public ObservableValue<Boolean> dark() {
        return dark;
    }

    /// The colours in use now, for what is drawn on a canvas.
    public ObservableValue<Palette> palette() {
        return palette;
    }

    /// Whether the system asks for less motion.
    public ReadOnlyBooleanProperty reducedMotion() {
        return system.reducedMotionProperty();
    }

    /// Gives the scene this theme and keeps it up to date for as long as the scene lives.
    public void applyTo(Scene scene) {
        dark.subscribe(isDark -> dress(scene, isDark));
        scale.subscribe(_ -> resize(scene.getRoot()));
        scene.rootProperty().subscribe(this::resize);
    }

    private boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> system.getColorScheme() == ColorScheme.DARK;
        };
    }

    private void resize(Parent root) {
        root.setStyle("-fx-font-size: " + BASE_FONT_SIZE * scale.get() + "px;");
    }

    private static void dress(Scene scene, boolean isDark) {
        Application.setUserAgentStylesheet(
                isDark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getPreferences().setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT);
        String colors = isDark ? "palette-dark.css" : "palette-light.css";
        scene.getStylesheets().setAll(List.of(url(colors), url("veranda.css")));
    }

    private static String url(String resource) {
        return Objects.requireNonNull(Theme.class.getResource(resource), resource).toExternalForm();
    }
}
