package org.veranda.desktop.shell;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.ui.Texts;

import java.util.List;

/// The screens on the left, the last of them at the bottom.
final class Rail {

    /// What a count can say in so small a space.
    private static final int MOST = 99;

    private final VBox rail = new VBox();

    Rail(List<Screen> screens, ObjectProperty<Screen> shown, Texts texts) {
        rail.getStyleClass().add("rail");
        rail.setAlignment(Pos.TOP_CENTER);
        for (Screen screen : screens) {
            if (screens.size() > 1 && screen.equals(screens.getLast())) {
                Region space = new Region();
                VBox.setVgrow(space, Priority.ALWAYS);
                rail.getChildren().add(space);
            }
            rail.getChildren().add(entry(screen, shown, texts));
        }
    }

    Node node() {
        return rail;
    }

    private static ToggleButton entry(Screen screen, ObjectProperty<Screen> shown, Texts texts) {
        ToggleButton entry = new ToggleButton();
        entry.setId("go-" + screen.id());
        entry.textProperty().bind(texts.bind(screen.titleKey()));
        entry.setGraphic(picture(screen, texts));
        entry.setContentDisplay(ContentDisplay.TOP);
        entry.getStyleClass().setAll("rail-entry");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setOnAction(_ -> shown.set(screen));
        shown.subscribe(now -> entry.setSelected(screen.equals(now)));
        entry.selectedProperty().subscribe(_ -> entry.setSelected(screen.equals(shown.get())));
        return entry;
    }

    /// The screen's picture with how much waits there.
    private static Node picture(Screen screen, Texts texts) {
        Label count = new Label();
        count.setId("waiting-" + screen.id());
        count.getStyleClass().add("rail-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        screen.waiting()
                .subscribe(number -> {
                    count.setText(
                            number.intValue() > MOST
                                    ? texts.get("shell.rail.more", MOST)
                                    : texts.get("ui.number", number));
                    count.setVisible(number.intValue() > 0);
                });
        Node glyph = screen.glyph().node(20);
        StackPane box = new StackPane(glyph, count);
        StackPane.setAlignment(count, Pos.TOP_RIGHT);
        count.setTranslateX(14);
        count.setTranslateY(-5);
        box.setMaxSize(20, 20);
        return box;
    }
}
