package org.veranda.desktop.keyboard;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

/// Where one types what to find.
public final class FindField {

    private final TextField field = new TextField();
    private final HBox box;

    /// @param prompt the key of what there is to find
    public FindField(String id, StringProperty find, String prompt, Texts texts) {
        field.setId(id);
        field.promptTextProperty().bind(texts.bind(prompt));
        field.accessibleTextProperty().bind(texts.bind(prompt));
        field.textProperty().bindBidirectional(find);
        HBox.setHgrow(field, Priority.ALWAYS);
        Label key = KeyHint.of("/");
        key.visibleProperty().bind(field.textProperty().isEmpty());
        key.managedProperty().bind(key.visibleProperty());
        box = new HBox(Glyph.SEARCH.node(14), field, key, clearButton(find, texts));
        box.getStyleClass().addAll("find-box", "quiet-glyph");
        box.setMaxHeight(Region.USE_PREF_SIZE);
    }

    /// The field itself.
    public TextField field() {
        return field;
    }

    public HBox node() {
        return box;
    }

    private Button clearButton(StringProperty find, Texts texts) {
        Button clear = new Button();
        clear.setGraphic(Glyph.CLOSE.node(12));
        clear.getStyleClass().setAll("button", "plain");
        clear.accessibleTextProperty().bind(texts.bind("ui.find.clear"));
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> find.set(""));
        return clear;
    }
}
