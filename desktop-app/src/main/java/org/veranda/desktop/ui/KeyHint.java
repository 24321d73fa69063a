package org.veranda.desktop.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The small frame that names a key beside what it does.
public final class KeyHint {

    private KeyHint() {}

    /// A hint that only the eye needs; a screen reader hears the key with the action.
    public static Label of(String key) {
        Label label = new Label(key);
        label.getStyleClass().add("key-hint");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMouseTransparent(true);
        return label;
    }
}
