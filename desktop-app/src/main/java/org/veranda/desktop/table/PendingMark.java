package org.veranda.desktop.table;

import javafx.scene.Node;
import javafx.scene.control.Label;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;

/// The sign that a command of this console is under way.
final class PendingMark {

    private static final double PICTURE = 12;

    private PendingMark() {}

    static Node beside(String text, Texts texts) {
        Label label = new Label(text, Glyph.PENDING.node(PICTURE));
        label.getStyleClass().add("pending");
        label.setAccessibleHelp(texts.get("ui.pending"));
        return label;
    }
}
