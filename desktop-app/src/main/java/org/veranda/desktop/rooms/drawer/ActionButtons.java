package org.veranda.desktop.rooms.drawer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.veranda.desktop.rooms.act.Obstacle;
import org.veranda.desktop.rooms.act.Offer;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What can be done to the room now: the likely step large, the others in two columns below.
final class ActionButtons {

    private final Texts texts;
    private final RefusalWords words;
    private final Function<RoomAction, String> keyOf;
    private final Consumer<RoomAction> perform;
    private final VBox box = new VBox(8);

    ActionButtons(Texts texts, Function<RoomAction, String> keyOf, Consumer<RoomAction> perform) {
        this.texts = texts;
        words = new RefusalWords(texts);
        this.keyOf = keyOf;
        this.perform = perform;
        box.setId("actions");
    }

    Node of(List<Offer> offers, Optional<RoomAction> primary) {
        box.getChildren().clear();
        List<Offer> others = new ArrayList<>();
        for (Offer offer : offers) {
            if (primary.orElse(null) == offer.action()) {
                box.getChildren().add(button(offer, true));
            } else {
                others.add(offer);
            }
        }
        box.getChildren().add(grid(others));
        return box;
    }

    private GridPane grid(List<Offer> offers) {
        GridPane grid = new GridPane(8, 8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        for (int i = 0; i < offers.size(); i++) {
            grid.add(button(offers.get(i), false), i % 2, i / 2);
        }
        return grid;
    }

    void focus() {
        if (box.lookup(".button") instanceof Button first) {
            first.requestFocus();
        }
    }

    private void explain(Button button, Offer offer) {
        Obstacle obstacle = offer.obstacle();
        if (obstacle == null) {
            return;
        }
        if (offer.possible()) {
            Availability.explain(button, words.why(obstacle));
        } else {
            Availability.show(button, words.why(obstacle));
        }
    }

    private Button button(Offer offer, boolean primary) {
        RoomAction action = offer.action();
        boolean asks = action.asks() || offer.againstTheRules();
        Button button = new Button(texts.get("rooms.action." + action.word()) + (asks ? "…" : ""));
        button.setId("do-" + action.word());
        button.getStyleClass().setAll("button", "action");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setWrapText(true);
        GridPane.setVgrow(button, Priority.ALWAYS);
        GridPane.setHgrow(button, Priority.ALWAYS);
        String key = primary ? "Ctrl+Enter" : keyOf.apply(action);
        if (primary) {
            button.getStyleClass().add("primary");
        }
        if (!key.isEmpty()) {
            button.setGraphic(KeyHint.of(key));
        }
        explain(button, offer);
        button.setOnAction(_ -> perform.accept(action));
        return button;
    }
}
