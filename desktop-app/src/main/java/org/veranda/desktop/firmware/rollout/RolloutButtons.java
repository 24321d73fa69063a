package org.veranda.desktop.firmware.rollout;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.firmware.act.RolloutAction;
import org.veranda.desktop.firmware.act.RolloutOffer;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What can be done about the rollout now, in one line; a button stays the same as long as its action is offered.
final class RolloutButtons {

    private final Texts texts;
    private final Function<RolloutAction, String> keyOf;
    private final Consumer<RolloutAction> perform;
    private final FlowPane line = new FlowPane();
    private final Label why = new Label();
    private final VBox box = new VBox(5, line, why);
    private final Map<RolloutAction, Button> buttons = new EnumMap<>(RolloutAction.class);

    /// @param keyOf what is pressed for an action
    RolloutButtons(
            Texts texts, Function<RolloutAction, String> keyOf, Consumer<RolloutAction> perform) {
        this.texts = texts;
        this.keyOf = keyOf;
        this.perform = perform;
        line.setId("rollout-actions");
        line.getStyleClass().add("rollout-actions");
        line.managedProperty().bind(line.visibleProperty());
        why.setId("rollout-why");
        why.getStyleClass().add("quiet");
        why.setWrapText(true);
        why.managedProperty().bind(why.textProperty().isNotEmpty());
    }

    Node node() {
        return box;
    }

    void show(List<RolloutOffer> offers, Optional<RolloutAction> primary) {
        List<Node> shown = new ArrayList<>();
        for (RolloutOffer offer : offers) {
            shown.add(button(offer, offer.action() == primary.orElse(null)));
        }
        if (!shown.equals(line.getChildren())) {
            line.getChildren().setAll(shown);
        }
        line.setVisible(!shown.isEmpty());
        why.setText(reason(offers));
    }

    /// What stands in the way of the first that cannot be done: nobody should have to point at it to know.
    private static String reason(List<RolloutOffer> offers) {
        for (RolloutOffer offer : offers) {
            if (offer.why() != null) {
                return offer.why();
            }
        }
        return "";
    }

    void focus() {
        if (!line.getChildren().isEmpty()) {
            line.getChildren().getFirst().requestFocus();
        }
    }

    private Button button(RolloutOffer offer, boolean primary) {
        Button button = buttons.computeIfAbsent(offer.action(), this::make);
        button.setText(texts.get("firmware.action." + offer.action().word()) + "…");
        button.getStyleClass().setAll("button", "action");
        if (primary) {
            button.getStyleClass().add("primary");
        }
        String key = primary ? "Ctrl+Enter" : keyOf.apply(offer.action());
        button.setGraphic(key.isEmpty() ? null : KeyHint.of(key));
        Availability.show(button, offer.why());
        return button;
    }

    private Button make(RolloutAction action) {
        Button button = new Button();
        button.setId("do-rollout-" + action.word());
        button.setOnAction(_ -> perform.accept(action));
        return button;
    }
}
