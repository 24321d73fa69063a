package org.veranda.desktop.alarms.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.ui.SeverityShape;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.wire.AlarmView;

/// The shape of a severity: on a filled plate while nobody has acknowledged it, bare afterwards, so
/// that it is known at rest as well as flashing.
public final class SeverityBadge {

    private static final double SIDE = 13;

    private SeverityBadge() {}

    /// The shape alone.
    public static Node shape(Severity severity) {
        StackPane box = new StackPane(SeverityShape.of(severity).node(SIDE));
        box.getStyleClass().addAll("severity", severity.wire());
        return box;
    }

    /// The shape as the alarm stands, with its word.
    public static Node of(AlarmView alarm, AlarmWords words) {
        Node shape = shape(alarm.severity());
        if (alarm.phase() == AlarmPhase.UNACKNOWLEDGED) {
            shape.getStyleClass().add("unacknowledged");
        }
        Label word = new Label(words.severity(alarm.severity()));
        word.getStyleClass().add("severity-word");
        HBox box = new HBox(shape, word);
        box.getStyleClass().add("severity-cell");
        return box;
    }
}
