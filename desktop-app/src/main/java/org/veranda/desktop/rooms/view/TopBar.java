package org.veranda.desktop.rooms.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.veranda.desktop.ui.Texts;

/// Title, counters and search field in one line; where they do not fit the title goes, because the
/// rail says it too.
final class TopBar extends HBox {

    private final Label title = new Label();
    private final CounterBar counters;
    private final Region find;

    TopBar(Texts texts, CounterBar counters, Region find) {
        this.counters = counters;
        this.find = find;
        title.textProperty().bind(texts.bind("rooms.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Node pills = counters.node();
        HBox.setHgrow(pills, Priority.ALWAYS);
        getChildren().addAll(title, pills, find);
        getStyleClass().add("top-bar");
    }

    /// How high it is depends on what there is space for.
    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) {
            arrange(width);
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth());
        super.layoutChildren();
    }

    private void arrange(double width) {
        double line = counters.oneLine();
        double others = snappedLeftInset() + find.minWidth(-1) + getSpacing() + snappedRightInset();
        boolean titled = others + title.prefWidth(-1) + getSpacing() + line <= width;
        if (title.isManaged() != titled) {
            title.setManaged(titled);
            title.setVisible(titled);
        }
        double space = width - others - (titled ? title.prefWidth(-1) + getSpacing() : 0);
        counters.node().setPrefWrapLength(line);
        counters.node().setMinWidth(Math.floor(Math.min(line, space)));
    }
}
