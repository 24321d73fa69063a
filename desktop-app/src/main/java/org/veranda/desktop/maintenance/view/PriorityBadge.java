package org.veranda.desktop.maintenance.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.ui.Glyph;
import org.veranda.model.maintenance.RequestPriority;

/// How soon something needs mending: a word, and a sign for what is not usual.
public final class PriorityBadge {

    private static final double PICTURE = 12;

    private PriorityBadge() {}

    public static Node of(RequestPriority priority, RequestWords words) {
        Label label = new Label(words.priority(priority), picture(priority));
        label.getStyleClass().addAll("priority", priority.wire());
        return label;
    }

    private static Node small(Node sign) {
        StackPane box = new StackPane(sign);
        box.setMinWidth(PICTURE);
        return box;
    }

    private static Node picture(RequestPriority priority) {
        return switch (priority) {
            case HIGH -> Glyph.RUSH.node(PICTURE);
            case MEDIUM -> small(Glyph.DOT.node(PICTURE / 2));
            case LOW -> Glyph.DOWN.node(PICTURE);
        };
    }
}
