package org.veranda.desktop.rooms.drawer;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.veranda.desktop.rooms.act.Obstacle;
import org.veranda.desktop.rooms.act.Offer;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.actions.ActionButton;
import org.veranda.desktop.ui.actions.ActionGrid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What can be done to the room now.
final class ActionButtons {

    private final Texts texts;
    private final RefusalWords words;
    private final Function<RoomAction, String> keyOf;
    private final ActionGrid<RoomAction> grid;

    ActionButtons(Texts texts, Function<RoomAction, String> keyOf, Consumer<RoomAction> perform) {
        this.texts = texts;
        words = new RefusalWords(texts);
        this.keyOf = keyOf;
        grid = new ActionGrid<>("actions", "do-", perform);
    }

    Node node() {
        return grid.node();
    }

    void show(List<Offer> offers, Optional<RoomAction> primary) {
        grid.show(offers.stream().map(this::button).toList(), primary);
    }

    void focus() {
        grid.focus();
    }

    private ActionButton<RoomAction> button(Offer offer) {
        RoomAction action = offer.action();
        boolean asks = action.asks() || offer.againstTheRules();
        return new ActionButton<>(
                action,
                texts.get("rooms.action." + action.word()) + (asks ? "…" : ""),
                keyOf.apply(action),
                button -> explain(button, offer));
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
