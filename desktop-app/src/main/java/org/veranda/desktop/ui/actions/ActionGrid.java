package org.veranda.desktop.ui.actions;

import static java.util.stream.Collectors.toSet;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.veranda.desktop.keyboard.KeyedAction;
import org.veranda.desktop.ui.EvenGrid;
import org.veranda.desktop.ui.KeyHint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What can be done now: the likely step large, the others in two columns below. A button stays the
/// same as long as its action is offered, so that a press that has begun, and the focus, outlast
/// whatever changes meanwhile.
public final class ActionGrid<A extends KeyedAction> {

    private final String prefix;
    private final Consumer<A> perform;
    private final EvenGrid grid = new EvenGrid(8);
    private final Map<A, Button> buttons = new HashMap<>();

    /// @param prefix what the buttons' ids begin with
    public ActionGrid(String id, String prefix, Consumer<A> perform) {
        this.prefix = prefix;
        this.perform = perform;
        grid.setId(id);
    }

    public Node node() {
        return grid;
    }

    public void show(List<ActionButton<A>> offers, Optional<A> primary) {
        Set<A> offered = offers.stream().map(ActionButton::action).collect(toSet());
        buttons.entrySet().removeIf(each -> !offered.contains(each.getKey()));
        grid.getChildren().removeIf(each -> !buttons.containsValue(each));
        int place = 0;
        for (ActionButton<A> offer : offers) {
            if (offer.action().equals(primary.orElse(null))) {
                place(button(offer, true), 0, 2);
                place = 2;
            }
        }
        for (ActionButton<A> offer : offers) {
            if (!offer.action().equals(primary.orElse(null))) {
                place(button(offer, false), place++, 1);
            }
        }
        grid.setRows((place + 1) / 2);
    }

    public void focus() {
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

    private Button button(ActionButton<A> offer, boolean primary) {
        Button button = buttons.computeIfAbsent(offer.action(), this::make);
        button.setText(offer.text());
        button.getStyleClass().setAll("button", "action");
        if (primary) {
            button.getStyleClass().add("primary");
        }
        String key = primary ? "Ctrl+Enter" : offer.key();
        button.setGraphic(key.isEmpty() ? null : KeyHint.of(key));
        offer.availability().accept(button);
        return button;
    }

    private Button make(A action) {
        Button button = new Button();
        button.setId(prefix + action.word());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMaxHeight(Double.MAX_VALUE);
        button.setWrapText(true);
        GridPane.setVgrow(button, Priority.ALWAYS);
        GridPane.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> perform.accept(action));
        return button;
    }
}
