package org.veranda.desktop.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/// What stands where there is nothing to show yet, any more or at all: says why, and what one can
/// do next.
public final class Placeholder {

    private Placeholder() {}

    /// Something is on its way.
    public static Node loading(ObservableValue<String> title) {
        ProgressIndicator progress = new ProgressIndicator();
        progress.setPrefSize(36, 36);
        progress.setMinSize(36, 36);
        return box(progress, title);
    }

    /// There is nothing, and why.
    public static Node of(
            Glyph glyph,
            ObservableValue<String> title,
            ObservableValue<String> advice,
            Node... actions) {
        Label hint = new Label();
        hint.textProperty().bind(advice);
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        VBox box = box(glyph.node(32), title);
        box.getChildren().add(hint);
        box.getChildren().addAll(actions);
        return box;
    }

    private static VBox box(Node picture, ObservableValue<String> title) {
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        VBox box = new VBox(picture, heading);
        box.getStyleClass().add("placeholder");
        return box;
    }
}
