package org.veranda.desktop.signin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.ui.Texts;

import java.util.Locale;

/// The languages, each by its own name, for somebody who can't read the present one.
final class LanguageChoice {

    private final HBox box = new HBox();

    LanguageChoice(Settings settings, Texts texts) {
        box.getStyleClass().add("languages");
        for (Locale language : Texts.LANGUAGES) {
            Button button = new Button(name(language));
            button.setId("language-" + language.toLanguageTag());
            button.getStyleClass().add("link");
            button.setOnAction(_ -> settings.language().set(language));
            button.disableProperty()
                    .bind(
                            texts.locale()
                                    .map(now -> now.getLanguage().equals(language.getLanguage())));
            box.getChildren().add(button);
        }
    }

    Node node() {
        return box;
    }

    private static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
