package org.veranda.desktop.alarms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// How many alarms are chosen, and what can be done to all of them.
public final class ChosenAlarms {

    private static final List<AlarmAction> FOR_MANY =
            List.of(
                    AlarmAction.ACKNOWLEDGE,
                    AlarmAction.TAKE,
                    AlarmAction.SHELVE,
                    AlarmAction.COMMENT);

    private final FlowPane bar = new FlowPane(8, 6);

    public ChosenAlarms(
            AlarmListViewModel model,
            Texts texts,
            Function<AlarmAction, String> keyOf,
            Consumer<AlarmAction> begin) {
        IntegerBinding count = Bindings.size(model.chosen());
        Label label = new Label();
        label.setId("alarms-chosen");
        label.getStyleClass().add("strong");
        label.textProperty().bind(texts.bind("alarms.chosen", count));
        bar.getStyleClass().add("chosen-bar");
        bar.getChildren().add(label);
        for (AlarmAction action : FOR_MANY) {
            Button button = button(texts, "alarms.action." + action.word());
            button.setId("all-alarms-" + action.word());
            bar.visibleProperty()
                    .subscribe(() -> button.setGraphic(KeyHint.of(keyOf.apply(action))));
            button.setOnAction(_ -> begin.accept(action));
            bar.getChildren().add(button);
        }
        Button clear = button(texts, "alarms.chosen.clear");
        clear.setGraphic(KeyHint.of("Esc"));
        clear.setOnAction(_ -> model.chosen().clear());
        bar.getChildren().add(clear);
        bar.visibleProperty().bind(count.greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
    }

    /// The node to put above the alarms.
    public FlowPane node() {
        return bar;
    }

    private static Button button(Texts texts, String key) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().setAll("button", "action");
        return button;
    }
}
