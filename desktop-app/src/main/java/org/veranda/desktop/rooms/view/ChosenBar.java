package org.veranda.desktop.rooms.view;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.veranda.desktop.rooms.act.HouseRules;
import org.veranda.desktop.rooms.act.Obstacle;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final RoomBoardViewModel board;
    private final HouseRules rules;
    private final RefusalWords words;
    private final FlowPane bar = new FlowPane(8, 6);
    private final Map<RoomAction, Button> buttons = new EnumMap<>(RoomAction.class);

    public ChosenBar(
            RoomBoardViewModel board,
            Texts texts,
            HouseRules rules,
            Function<RoomAction, String> keyOf,
            Consumer<RoomAction> begin) {
        this.board = board;
        this.rules = rules;
        words = new RefusalWords(texts);
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
            buttons.put(action, button);
            bar.getChildren().add(button);
        }
        Button clear = button(texts, "rooms.chosen.clear");
        clear.setGraphic(KeyHint.of("Esc"));
        clear.setOnAction(_ -> board.chosen().clear());
        bar.getChildren().add(clear);
        bar.visibleProperty().bind(count.greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
        InvalidationListener changed = _ -> showWhatCanBeDone();
        board.chosen().addListener(changed);
        rules.reachable().addListener(changed);
        texts.locale().addListener(changed);
    }

    /// What keeps all rooms from it: no contact or no right. What keeps some of them from it, the
    /// preview says.
    private void showWhatCanBeDone() {
        if (!board.chosen().isEmpty()) {
            RoomEntry one = board.chosen().iterator().next();
            buttons.forEach((action, button) ->
                    Availability.show(
                            button,
                            rules.obstacle(action, one)
                                    .filter(ChosenBar::forAll)
                                    .map(words::why)
                                    .orElse(null)));
        }
    }

    private static boolean forAll(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Away _ -> true;
            case Obstacle.Nothing _ -> false;
            case Obstacle.Rules(Refusal why, var _) -> why.code() == RefusalCode.NOT_PERMITTED;
        };
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
