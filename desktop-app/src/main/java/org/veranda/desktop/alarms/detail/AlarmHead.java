package org.veranda.desktop.alarms.detail;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.view.SeverityBadge;
import org.veranda.wire.AlarmView;

/// Which alarm it is, and how it is.
final class AlarmHead {

    private final AlarmWords words;
    private final HBox severity = new HBox();
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label state = new Label();
    private final VBox box;

    AlarmHead(AlarmWords words, Button close) {
        this.words = words;
        title.setId("alarm-title");
        title.setWrapText(true);
        title.getStyleClass().add("alarm-title");
        place.getStyleClass().add("strong");
        place.setWrapText(true);
        place.managedProperty().bind(place.textProperty().isNotEmpty());
        state.setId("alarm-state");
        state.setWrapText(true);
        state.getStyleClass().add("quiet");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, severity, space, close);
        line.setAlignment(Pos.CENTER_LEFT);
        severity.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(3, line, title, place, state);
    }

    Node node() {
        return box;
    }

    void show(AlarmView alarm) {
        severity.getChildren().setAll(SeverityBadge.of(alarm, words));
        title.setText(words.title(alarm));
        place.setText(words.placeInFull(alarm));
        state.setText(
                words.texts()
                        .get(
                                "alarms.since",
                                words.stateInFull(alarm),
                                words.moments().full(alarm.raisedAt())));
    }
}
