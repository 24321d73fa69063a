package org.veranda.desktop.shell;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

/// The line at the bottom that always says how far the screen can be trusted, and whose it is.
final class StatusBar {

    private static final PseudoClass AGING = PseudoClass.getPseudoClass("aging");
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final double PICTURE = 10;

    private final HBox bar = new HBox();

    StatusBar(StatusViewModel model, Texts texts, Button tryNow, Runnable showKeys) {
        bar.getStyleClass().add("status-bar");
        bar.setId("status-bar");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label waiting = label("waiting", model.waiting());
        bar.getChildren()
                .addAll(
                        link(model),
                        tryNow,
                        label("age", model.age()),
                        waiting,
                        label("clock", model.clock()),
                        label("property", model.property()),
                        space,
                        businessDate(model),
                        label("user", model.user()),
                        keys(texts, showKeys));
    }

    Node node() {
        return bar;
    }

    private Node link(StatusViewModel model) {
        Node live = Glyph.DOT.node(PICTURE);
        Node aging = Glyph.RING.node(PICTURE);
        Node old = Glyph.OFFLINE.node(PICTURE + 3);
        Label link = label("link", model.link());
        link.getStyleClass().add("link-state");
        link.setGraphic(new StackPane(live, aging, old));
        model.freshness()
                .subscribe(freshness -> {
                    live.setVisible(freshness == Freshness.FRESH);
                    aging.setVisible(freshness == Freshness.AGING);
                    old.setVisible(freshness == Freshness.OLD);
                    bar.pseudoClassStateChanged(AGING, freshness == Freshness.AGING);
                    bar.pseudoClassStateChanged(OLD, freshness == Freshness.OLD);
                });
        return link;
    }

    private static Label businessDate(StatusViewModel model) {
        Label date = label("business-date", model.businessDate());
        model.dayUnclosed().subscribe(late -> date.pseudoClassStateChanged(LATE, late));
        return date;
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId("status-" + id);
        label.textProperty().bind(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static Button keys(Texts texts, Runnable showKeys) {
        Button keys = new Button();
        keys.setId("show-keys");
        keys.textProperty().bind(texts.bind("shell.status.keys"));
        keys.setGraphic(KeyHint.of("F1"));
        keys.getStyleClass().setAll("button", "plain");
        keys.setFocusTraversable(false);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.setOnAction(_ -> showKeys.run());
        return keys;
    }
}
