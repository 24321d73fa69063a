package org.veranda.desktop.rooms.drawer;

import static java.util.stream.Collectors.toSet;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.veranda.desktop.rooms.act.Obstacle;
import org.veranda.desktop.rooms.act.Offer;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.EvenGrid;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// What can be done to the room now: the likely step large, the others in two columns below. A
/// button stays the same as long as its action is offered, so that a press that has begun, and the
/// focus, outlast whatever changes meanwhile.
final class ActionButtons {

    private final Texts texts;
    private final RefusalWords words;
    private final Function<RoomAction, String> keyOf;
    private final Consumer<RoomAction> perform;
    private final EvenGrid grid = new EvenGrid(8);
    private final Map<RoomAction, Button> buttons = new EnumMap<>(RoomAction.class);

    ActionButtons(Texts texts, Function<RoomAction, String> keyOf, Consumer<RoomAction> perform) {
        this.texts = texts;
        words = new RefusalWords(texts);
        this.keyOf = keyOf;
        this.perform = perform;
        grid.setId("actions");
    }

    Node node() {
        return grid;
    }

    void show(List<Offer> offers, Optional<RoomAction> primary) {
        Set<RoomAction> offered = offers.stream().map(Offer::action).collect(toSet());
        buttons.entrySet().removeIf(each -> !offered.contains(each.getKey()));
        grid.getChildren().removeIf(each -> !buttons.containsValue(each));
        offers.stream()
                .filter(offer -> primary.orElse(null) == offer.action())
                .forEach(offer -> place(button(offer, true), 0, 2));
        int place = primary.isPresent() ? 2 : 0;
        for (Offer offer : offers) {
            if (primary.orElse(null) != offer.action()) {
                place(button(offer, false), place++, 1);
            }
        }
        grid.setRows((place + 1) / 2);
    }

    void focus() {
        if (!grid.getChildren().isEmpty()) {
            grid.getChildren().getFirst().requestFocus();
        }
    }

    /// The order of placing is the order in which the focus walks.
    private void place(Button button, int place, int columns) {
        GridPane.setConstraints(button, place % 2, place / 2, columns, 1);
        if (grid.getChildren().contains(button)) {
            button.toFront();
        } else {
            grid.getChildren().add(button);
        }
    }

    private Button button(Offer offer, boolean primary) {
        RoomAction action = offer.action();
        Button button = buttons.computeIfAbsent(action, this::make);
        boolean asks = action.asks() || offer.againstTheRules();
        button.setText(texts.get("rooms.action." + action.word()) + (asks ? "…" : ""));
        button.getStyleClass().setAll("button", "action");
        if (primary) {
            button.getStyleClass().add("primary");
        }
        String key = primary ? "Ctrl+Enter" : keyOf.apply(action);
        button.setGraphic(key.isEmpty() ? null : KeyHint.of(key));
        explain(button, offer);
        return button;
    }

    private Button make(RoomAction action) {
        Button button = new Button();
        button.setId("do-" + action.word());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setWrapText(true);
        GridPane.setVgrow(button, Priority.ALWAYS);
        GridPane.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> perform.accept(action));
        return button;
    }

    private void explain(Button button, Offer offer) {
        Obstacle obstacle = offer.obstacle();
        Availability.show(
                button, obstacle == null || offer.possible() ? null : words.why(obstacle));
        if (obstacle != null && offer.possible()) {
            Availability.explain(button, words.why(obstacle));
        }
    }
}
