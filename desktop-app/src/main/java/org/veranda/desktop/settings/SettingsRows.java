package org.veranda.desktop.settings;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.ui.Texts;

/// Cards of rows, as settings are laid out: words on the left, the choice on the right.
public final class SettingsRows {

    private final Texts texts;

    public SettingsRows(Texts texts) {
        this.texts = texts;
    }

    /// A card of rows under its title.
    public Node group(String key, Node... rows) {
        VBox card = new VBox(rows);
        card.getStyleClass().add("settings-card");
        rows[rows.length - 1].getStyleClass().add("last");
        VBox box = new VBox(text(key, "section-title"), card);
        box.getStyleClass().add("settings-group");
        return box;
    }

    /// A row with what there is to say about it below its name.
    public Node row(String key, Region control, @Nullable String hint) {
        return rowSaying(key, control, hint == null ? null : texts.bind(hint));
    }

    /// A row about which different things are to be said at different times.
    public Node rowSaying(String key, Region control, @Nullable ObservableValue<String> hint) {
        VBox words = new VBox(text(key, "strong"));
        if (hint != null) {
            words.getChildren().add(label(hint, "quiet"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        // The words wrap; what one chooses from is always whole.
        control.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(words, control);
        row.getStyleClass().add("settings-row");
        return row;
    }

    public Label text(String key, String style) {
        return label(texts.bind(key), style);
    }

    private static Label label(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
