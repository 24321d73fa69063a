package org.veranda.desktop.alarms.ask;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.veranda.desktop.ui.Texts;

import java.util.List;

/// The terms that are allowed, all of them in sight.
final class TermSegments {

    private final HBox box = new HBox();

    TermSegments(List<ShelfTerm> terms, ObjectProperty<ShelfTerm> chosen, Texts texts) {
        box.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (ShelfTerm term : terms) {
            ToggleButton button = new ToggleButton(texts.get("alarms.term." + term.word()));
            button.setId("term-" + term.word());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> chosen.set(term));
            chosen.subscribe(now -> button.setSelected(now == term));
            button.selectedProperty().subscribe(_ -> button.setSelected(chosen.get() == term));
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
    }

    HBox node() {
        return box;
    }
}
