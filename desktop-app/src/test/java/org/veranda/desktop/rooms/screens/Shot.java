package org.veranda.desktop.rooms.screens;

import javafx.scene.Scene;

import org.veranda.desktop.ui.ThemeChoice;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// A picture to be taken: its name, how large the window is, and what is done in front of it before.
public record Shot<D>(String name, double width, double height, Consumer<D> before) {

    /// On the smallest screen that desks have.
    public static <D> Shot<D> small(String name, Consumer<D> before) {
        return new Shot<>(name, 1366, 768, before);
    }

    public static <D> Shot<D> medium(String name, Consumer<D> before) {
        return new Shot<>(name, 1440, 900, before);
    }

    public static <D> Shot<D> large(String name, Consumer<D> before) {
        return new Shot<>(name, 1920, 1080, before);
    }

    /// Writes what the scene shows now.
    public void write(Scene scene, ThemeChoice theme) {
        String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        Png.write(scene.snapshot(null), Path.of("target", "screens", file));
    }
}
