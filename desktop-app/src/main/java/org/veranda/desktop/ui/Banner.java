package org.veranda.desktop.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Locale;

/// A line across the window that stays until its cause is gone.
public final class Banner {

    /// How grave the line is.
    public enum Tone {
        INFO,
        AMBER,
        DANGER
    }

    private final HBox box;

    public Banner(Tone tone, ObservableValue<String> text, Node... actions) {
        Glyph glyph = tone == Tone.INFO ? Glyph.INFO : Glyph.WARNING;
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        box = new HBox(glyph.node(16), label);
        box.getChildren().addAll(actions);
        box.getStyleClass().addAll("banner", tone.name().toLowerCase(Locale.ROOT));
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.accessibleTextProperty().bind(text);
    }

    /// The node to put on the screen.
    public Node node() {
        return box;
    }
}
