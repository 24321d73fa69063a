package org.veranda.desktop.alarms.view;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/// Lets what nobody has acknowledged flash once a second, well below the three times that are bearable
/// for everybody; not at all where motion is unwanted.
final class Flash {

    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
    private static final Duration HALF = Duration.millis(500);

    private final Node node;
    private final Timeline beat = new Timeline(new KeyFrame(HALF, _ -> turn()));
    private boolean dim;

    /// @param wanted whether there is anything to flash and motion is not unwanted
    Flash(Node node, ObservableBooleanValue wanted) {
        this.node = node;
        beat.setCycleCount(Animation.INDEFINITE);
        wanted.subscribe(flashing -> {
            if (flashing) {
                beat.play();
            } else {
                beat.stop();
                show(false);
            }
        });
    }

    private void turn() {
        show(!dim);
    }

    private void show(boolean isDim) {
        dim = isDim;
        node.pseudoClassStateChanged(DIM, isDim);
    }
}
