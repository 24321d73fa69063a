package org.veranda.desktop.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;

/// Where one thing is shown in full, beside the list: it scrolls, and it is there only while there is
/// something to show.
public final class DrawerPane {

    private final BorderPane root = new BorderPane();

    /// @param open whether there is anything to show
    public DrawerPane(String id, ObservableValue<Boolean> open, Node... parts) {
        VBox body = new VBox(parts);
        body.getStyleClass().add("body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        root.setCenter(scroll);
        root.setId(id);
        root.getStyleClass().add("drawer");
        root.visibleProperty().bind(open);
        root.managedProperty().bind(root.visibleProperty());
    }

    public BorderPane node() {
        return root;
    }

    public static Button closeButton(String id, Texts texts, Runnable close) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Glyph.CLOSE.node(14));
        button.getStyleClass().setAll("button", "plain");
        button.accessibleTextProperty().bind(texts.bind("rooms.drawer.close"));
        button.setOnAction(_ -> close.run());
        return button;
    }
}
