package org.veranda.desktop.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A count that filters when pressed.
public final class CounterPill {

    private final ToggleButton button = new ToggleButton();

    public CounterPill(
            String id, Node cue, ObservableValue<String> name, ObservableValue<String> count) {
        Label label = new Label();
        label.textProperty().bind(name);
        Label number = new Label();
        number.textProperty().bind(count);
        number.getStyleClass().add("count");
        HBox content = new HBox(cue, label, number);
        content.getStyleClass().add("content");
        button.setGraphic(content);
        button.setId(id);
        button.getStyleClass().setAll("counter-pill");
        button.setFocusTraversable(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(Bindings.concat(name, ": ", count));
    }

    /// The button to put on the screen and to react to.
    public ToggleButton button() {
        return button;
    }
}
