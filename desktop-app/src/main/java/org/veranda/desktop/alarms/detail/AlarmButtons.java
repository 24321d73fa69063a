package org.veranda.desktop.alarms.detail;

import static java.util.stream.Collectors.toSet;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.act.AlarmOffer;
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

/// What can be done about the alarm now: the likely step large, the others in two columns below. A
/// button stays the same as long as its action is offered.
final class AlarmButtons {

    private final Texts texts;
    private final Function<AlarmAction, String> keyOf;
    private final Consumer<AlarmAction> perform;
    private final EvenGrid grid = new EvenGrid(8);
    private final Map<AlarmAction, Button> buttons = new EnumMap<>(AlarmAction.class);

    AlarmButtons(Texts texts, Function<AlarmAction, String> keyOf, Consumer<AlarmAction> perform) {
        this.texts = texts;
        this.keyOf = keyOf;
        this.perform = perform;
        grid.setId("alarm-actions");
    }

    Node node() {
        return grid;
    }

    void show(List<AlarmOffer> offers, Optional<AlarmAction> primary) {
        Set<AlarmAction> offered = offers.stream().map(AlarmOffer::action).collect(toSet());
        buttons.entrySet().removeIf(each -> !offered.contains(each.getKey()));
        grid.getChildren().removeIf(each -> !buttons.containsValue(each));
        int place = 0;
        for (AlarmOffer offer : offers) {
            if (primary.orElse(null) == offer.action()) {
                place(button(offer, true), 0, 2);
                place = 2;
            }
        }
        for (AlarmOffer offer : offers) {
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

    private Button button(AlarmOffer offer, boolean primary) {
        AlarmAction action = offer.action();
        Button button = buttons.computeIfAbsent(action, this::make);
        button.setText(texts.get("alarms.action." + action.word()) + (action.asks() ? "…" : ""));
        button.getStyleClass().setAll("button", "action");
        if (primary) {
            button.getStyleClass().add("primary");
        }
        String key = primary ? "Ctrl+Enter" : keyOf.apply(action);
        button.setGraphic(key.isEmpty() ? null : KeyHint.of(key));
        Availability.show(button, offer.why());
        return button;
    }

    private Button make(AlarmAction action) {
        Button button = new Button();
        button.setId("do-alarm-" + action.word());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setWrapText(true);
        GridPane.setVgrow(button, Priority.ALWAYS);
        GridPane.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> perform.accept(action));
        return button;
    }
}
