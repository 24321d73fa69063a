package org.veranda.desktop.settings;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.veranda.desktop.ui.Texts;

import java.util.Locale;

/// The languages, each by its own name.
final class LanguageSegments {

    private final HBox box = new HBox();

    LanguageSegments(ObjectProperty<Locale> language) {
        box.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (Locale each : Texts.LANGUAGES) {
            ToggleButton button = new ToggleButton(name(each));
            button.setId("settings-language-" + each.toLanguageTag());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> language.set(each));
            language.subscribe(now -> button.setSelected(same(now, each)));
            button.selectedProperty()
                    .subscribe(_ -> button.setSelected(same(language.get(), each)));
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
    }

    Region node() {
        return box;
    }

    private static boolean same(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }

    private static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
