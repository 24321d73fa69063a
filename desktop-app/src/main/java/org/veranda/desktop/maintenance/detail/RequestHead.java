package org.veranda.desktop.maintenance.detail;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.maintenance.view.PriorityBadge;
import org.veranda.wire.MaintenanceRequestView;

/// Which request it is, and how it is.
final class RequestHead {

    private final RequestWords words;
    private final HBox priority = new HBox();
    private final Label place = new Label();
    private final Label state = new Label();
    private final Label text = new Label();
    private final VBox box;

    RequestHead(RequestWords words, Button close) {
        this.words = words;
        place.setId("request-place");
        place.setWrapText(true);
        place.getStyleClass().add("request-title");
        state.setId("request-state");
        state.setWrapText(true);
        state.getStyleClass().add("quiet");
        text.setId("request-text");
        text.setWrapText(true);
        priority.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, priority, space, close);
        line.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(3, line, place, state, text);
        VBox.setMargin(text, new Insets(6, 0, 0, 0));
    }

    Node node() {
        return box;
    }

    void show(MaintenanceRequestView request) {
        priority.getChildren().setAll(PriorityBadge.of(request.priority(), words));
        place.setText(words.place(request));
        state.setText(
                words.texts()
                        .get(
                                "rooms.drawer.since",
                                words.status(request.status()),
                                words.moments().full(request.statusSince())));
        text.setText(request.description());
    }
}
