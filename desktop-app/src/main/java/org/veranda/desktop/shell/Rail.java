package org.veranda.desktop.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;

import java.util.List;

/// The screens on the left, the last of them at the bottom.
final class Rail {

    /// What a count can say in so small a space.
    private static final int MOST = 99;

    private final VBox rail = new VBox();
    private final Texts texts;

    Rail(List<Screen> screens, ObjectProperty<Screen> shown, Texts texts) {
        this.texts = texts;
        rail.getStyleClass().add("rail");
        rail.setAlignment(Pos.TOP_CENTER);
        for (Screen screen : screens) {
            if (screens.size() > 1 && screen.equals(screens.getLast())) {
                Region space = new Region();
                VBox.setVgrow(space, Priority.ALWAYS);
                rail.getChildren().add(space);
            }
            rail.getChildren().add(entry(screen, shown));
        }
    }

    /// Puts this above the last screen.
    void add(Aside aside) {
        Button entry = new Button();
        entry.setId("go-" + aside.id());
        entry.textProperty().bind(texts.bind(aside.titleKey()));
        entry.setGraphic(picture(aside.id(), aside.glyph(), aside.waiting()));
        layOut(entry);
        entry.setOnAction(_ -> aside.open().run());
        rail.getChildren().add(rail.getChildren().size() - 1, entry);
    }

    Node node() {
        return rail;
    }

    private ToggleButton entry(Screen screen, ObjectProperty<Screen> shown) {
        ToggleButton entry = new ToggleButton();
        entry.setId("go-" + screen.id());
        entry.textProperty().bind(texts.bind(screen.titleKey()));
        entry.setGraphic(picture(screen.id(), screen.glyph(), screen.waiting()));
        layOut(entry);
        entry.setOnAction(_ -> shown.set(screen));
        shown.subscribe(now -> entry.setSelected(screen.equals(now)));
        entry.selectedProperty().subscribe(_ -> entry.setSelected(screen.equals(shown.get())));
        return entry;
    }

    private static void layOut(ButtonBase entry) {
        entry.setContentDisplay(ContentDisplay.TOP);
        entry.getStyleClass().setAll("rail-entry");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        entry.setMaxWidth(Double.MAX_VALUE);
    }

    /// The picture with how much waits there.
    private Node picture(String id, Glyph glyph, ObservableIntegerValue waiting) {
        Label count = new Label();
        count.setId("waiting-" + id);
        count.getStyleClass().add("rail-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        waiting.subscribe(number -> {
            count.setText(
                    number.intValue() > MOST
                            ? texts.get("shell.rail.more", MOST)
                            : texts.get("ui.number", number));
            count.setVisible(number.intValue() > 0);
        });
        StackPane box = new StackPane(glyph.node(20), count);
        StackPane.setAlignment(count, Pos.TOP_RIGHT);
        count.setTranslateX(14);
        count.setTranslateY(-5);
        box.setMaxSize(20, 20);
        return box;
    }
}
