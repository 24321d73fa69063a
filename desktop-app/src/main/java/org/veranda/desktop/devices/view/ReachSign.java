package org.veranda.desktop.devices.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.ui.Glyph;

/// Whether a device can be reached, as a shape that tells without colour, and a word.
public final class ReachSign {

    private static final double SIDE = 12;

    private ReachSign() {}

    /// The shape alone.
    public static Node shape(Reach reach) {
        StackPane box = new StackPane(glyph(reach).node(SIDE));
        box.getStyleClass().addAll("reach", reach.word());
        return box;
    }

    /// The shape and what it means.
    public static Node of(Reach reach, String word) {
        Label label = new Label(word);
        label.getStyleClass().add("reach-word");
        HBox box = new HBox(shape(reach), label);
        box.getStyleClass().addAll("reach-cell", reach.word());
        return box;
    }

    /// The picture of it.
    public static Glyph glyph(Reach reach) {
        return switch (reach) {
            case ONLINE -> Glyph.DOT;
            case DEGRADED -> Glyph.DIAMOND;
            case OFFLINE -> Glyph.OFFLINE;
            case MAINTENANCE -> Glyph.OUT_OF_SERVICE;
            case AWAITED -> Glyph.RING;
            case GONE -> Glyph.CLOSE;
        };
    }
}
