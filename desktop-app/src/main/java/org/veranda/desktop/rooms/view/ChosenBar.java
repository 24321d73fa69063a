package org.veranda.desktop.rooms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// How many rooms are chosen, and what can be done to all of them.
public final class ChosenBar {

    private static final List<RoomAction> FOR_MANY =
            List.of(
                    RoomAction.MARK_CLEAN,
                    RoomAction.INSPECT,
                    RoomAction.PICKUP,
                    RoomAction.MARK_DIRTY,
                    RoomAction.RUSH,
                    RoomAction.BLOCK,
                    RoomAction.NOTE);

    private final FlowPane bar = new FlowPane(8, 6);

    public ChosenBar(
            RoomBoardViewModel board,
            Texts texts,
            Function<RoomAction, String> keyOf,
            Consumer<RoomAction> begin) {
        IntegerBinding count = Bindings.size(board.chosen());
        Label label = new Label();
        label.setId("chosen");
        label.getStyleClass().add("strong");
        label.textProperty().bind(texts.bind("rooms.chosen", count));
        bar.getStyleClass().add("chosen-bar");
        bar.getChildren().add(label);
        for (RoomAction action : FOR_MANY) {
            Button button = button(texts, "rooms.action." + action.word());
            button.setId("all-" + action.word());
            bar.visibleProperty()
                    .subscribe(() -> button.setGraphic(KeyHint.of(keyOf.apply(action))));
            button.setOnAction(_ -> begin.accept(action));
            bar.getChildren().add(button);
        }
        Button clear = button(texts, "rooms.chosen.clear");
        clear.setGraphic(KeyHint.of("Esc"));
        clear.setOnAction(_ -> board.chosen().clear());
        bar.getChildren().add(clear);
        bar.visibleProperty().bind(count.greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
    }

    /// The node to put above the rooms.
    public FlowPane node() {
        return bar;
    }

    private static Button button(Texts texts, String key) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().setAll("button", "action");
        button.setFocusTraversable(true);
        return button;
    }
}
