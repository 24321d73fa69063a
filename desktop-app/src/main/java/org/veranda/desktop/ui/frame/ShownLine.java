package org.veranda.desktop.ui.frame;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.veranda.desktop.ui.Texts;

/// What a line above a list says of it: how much of it is shown, with the way to all of it, and whether
/// anything waits for the pointer to leave, with the way to see it now.
public final class ShownLine {

    private final String name;
    private final Texts texts;

    /// @param name what the ids begin with
    public ShownLine(String name, Texts texts) {
        this.name = name;
        this.texts = texts;
    }

    public Node count(ObservableValue<String> text) {
        Label label = new Label();
        label.setId(name + "-shown");
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    /// @param filtered whether anything is left out
    public Node clear(ObservableBooleanValue filtered, Runnable clear) {
        Button link = link(name + "-show-all", "ui.shown.clear", clear);
        link.visibleProperty().bind(filtered);
        link.managedProperty().bind(link.visibleProperty());
        return link;
    }

    /// @param changed what is said while anything waits
    public Node held(
            ObservableBooleanValue heldBack, ObservableValue<String> changed, Runnable refresh) {
        Label label = new Label();
        label.textProperty().bind(changed);
        HBox held = new HBox(6, label, link(name + "-update", "ui.shown.refresh", refresh));
        held.setAlignment(Pos.CENTER_LEFT);
        held.visibleProperty().bind(heldBack);
        held.managedProperty().bind(held.visibleProperty());
        return held;
    }

    private Button link(String id, String key, Runnable action) {
        Button link = new Button();
        link.setId(id);
        link.getStyleClass().setAll("button", "link");
        link.textProperty().bind(texts.bind(key));
        link.setOnAction(_ -> action.run());
        return link;
    }
}
