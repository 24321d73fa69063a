package org.veranda.desktop.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Cards in the upper right corner, whatever screen is shown: what others did, as a [Toast] says what
/// one did oneself. Never more than three, what is urgent above the rest, and never with the focus.
public final class Corner {

    private static final int MOST = 3;
    private static final Duration STAY = Duration.seconds(20);
    private static final String URGENT = "urgent";

    private final VBox box = new VBox(8);

    public Corner() {
        box.setId("corner");
        box.setPickOnBounds(false);
        box.setAlignment(Pos.TOP_RIGHT);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_RIGHT);
        StackPane.setMargin(box, new Insets(60, 16, 0, 0));
    }

    /// The node to lay over every screen.
    public Node node() {
        return box;
    }

    /// Shows a card: one that is urgent until it is taken away, another for a while.
    public void show(Region card, boolean urgent) {
        if (urgent) {
            card.getStyleClass().add(URGENT);
            box.getChildren().addFirst(card);
        } else {
            box.getChildren().add(belowUrgent(), card);
            PauseTransition end = new PauseTransition(STAY);
            end.setOnFinished(_ -> remove(card));
            end.play();
        }
        while (box.getChildren().size() > MOST) {
            box.getChildren().removeLast();
        }
    }

    public void remove(Node card) {
        box.getChildren().remove(card);
    }

    private int belowUrgent() {
        return (int)
                box.getChildren().stream()
                        .filter(card -> card.getStyleClass().contains(URGENT))
                        .count();
    }
}
