package org.veranda.desktop.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A screen with a list: its name, tabs and search field above, the list in the middle, what is shown in
/// full to the right.
public final class ListFrame {

    private final HBox top;
    private final StackPane list = new StackPane();
    private final BorderPane middle = new BorderPane();
    private final VBox centre;
    private final VBox root;
    private final Node rows;

    /// @param tabs take the space that title and search field leave
    /// @param options the line right above the list
    /// @param rows the list itself
    public ListFrame(ObservableValue<String> title, Node tabs, Node find, Node options, Node rows) {
        this.rows = rows;
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(tabs, Priority.ALWAYS);
        top = new HBox(name, tabs, find);
        top.getStyleClass().add("top-bar");
        list.getChildren().add(rows);
        list.setMinSize(0, 0);
        VBox.setVgrow(list, Priority.ALWAYS);
        centre = new VBox(options, list);
        centre.setMinSize(0, 0);
        middle.setCenter(centre);
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = new VBox(top, middle);
    }

    public VBox node() {
        return root;
    }

    /// Puts this to the right of the list, below the tabs.
    public void beside(Node node) {
        middle.setRight(node);
    }

    /// Puts this right above the list.
    public void above(Node node) {
        centre.getChildren().add(1, node);
    }

    /// Puts this below the list.
    public void below(Node node) {
        centre.getChildren().add(node);
    }

    /// Puts this to the right of the search field.
    public void besideFind(Node node) {
        top.getChildren().add(node);
    }

    /// Lays this over the list, or nothing. The list stays where it is, so that the keyboard keeps
    /// working.
    public void instead(@Nullable Node node) {
        list.getChildren().retainAll(List.of(rows));
        if (node != null) {
            list.getChildren().add(node);
        }
    }
}
