package org.veranda.desktop.rooms.drawer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What can be done to the room now: the likely step large, the others in two columns below.
final class ActionButtons {

    private final Texts texts;
    private final Function<RoomAction, String> keyOf;
    private final Consumer<RoomAction> perform;
    private final VBox box = new VBox(8);

    ActionButtons(Texts texts, Function<RoomAction, String> keyOf, Consumer<RoomAction> perform) {
        this.texts = texts;
        this.keyOf = keyOf;
        this.perform = perform;
        box.setId("actions");
    }

    Node of(List<RoomAction> actions, Optional<RoomAction> primary) {
        box.getChildren().clear();
        primary.ifPresent(action -> box.getChildren().add(button(action, true)));
        GridPane grid = new GridPane(8, 8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        List<RoomAction> others =
                actions.stream().filter(action -> primary.orElse(null) != action).toList();
        for (int i = 0; i < others.size(); i++) {
            grid.add(button(others.get(i), false), i % 2, i / 2);
        }
        box.getChildren().add(grid);
        return box;
    }

    void focus() {
        if (box.lookup(".button") instanceof Button first) {
            first.requestFocus();
        }
    }

    private Button button(RoomAction action, boolean primary) {
        Button button =
                new Button(texts.get("rooms.action." + action.word()) + (action.asks() ? "…" : ""));
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
        button.setOnAction(_ -> perform.accept(action));
        return button;
    }
}
