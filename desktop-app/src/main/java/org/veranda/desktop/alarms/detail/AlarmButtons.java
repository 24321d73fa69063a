package org.veranda.desktop.alarms.detail;

import javafx.scene.Node;

import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.act.AlarmOffer;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.actions.ActionButton;
import org.veranda.desktop.ui.actions.ActionGrid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What can be done about the alarm now.
final class AlarmButtons {

    private final Texts texts;
    private final Function<AlarmAction, String> keyOf;
    private final ActionGrid<AlarmAction> grid;

    AlarmButtons(Texts texts, Function<AlarmAction, String> keyOf, Consumer<AlarmAction> perform) {
        this.texts = texts;
        this.keyOf = keyOf;
        grid = new ActionGrid<>("alarm-actions", "do-alarm-", perform);
    }

    Node node() {
        return grid.node();
    }

    void show(List<AlarmOffer> offers, Optional<AlarmAction> primary) {
        grid.show(offers.stream().map(this::button).toList(), primary);
    }

    void focus() {
        grid.focus();
    }

    private ActionButton<AlarmAction> button(AlarmOffer offer) {
        AlarmAction action = offer.action();
        return new ActionButton<>(
                action,
                texts.get("alarms.action." + action.word()) + (action.asks() ? "…" : ""),
                keyOf.apply(action),
                button -> Availability.show(button, offer.why()));
    }
}
