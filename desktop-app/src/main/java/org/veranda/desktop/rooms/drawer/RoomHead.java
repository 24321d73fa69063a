package org.veranda.desktop.rooms.drawer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.model.room.Service;
import org.veranda.wire.RoomView;

import java.util.Locale;

/// Which room it is, and how it is.
final class RoomHead {

    private final RoomWords words;
    private final Label name = new Label();
    private final Label code = new Label();
    private final Label place = quiet();
    private final Label state = quiet();
    private final VBox box;

    RoomHead(RoomWords words, Button close) {
        this.words = words;
        name.setId("drawer-room");
        name.getStyleClass().add("room-name");
        code.setId("drawer-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        state.setId("drawer-state");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, name, code, space, close);
        line.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, line, place, state);
    }

    Node node() {
        return box;
    }

    void show(RoomView room) {
        name.setText(room.name());
        code.setText(room.code().wire());
        code.getStyleClass().setAll("label", "code-badge", colour(room));
        place.setText(place(room));
        showAge(room);
    }

    /// What changes with time alone.
    void showAge(RoomView room) {
        state.setText(
                words.texts()
                        .get(
                                "rooms.drawer.since",
                                capital(words.state(room)),
                                words.moments().full(room.statusSince())));
    }

    private String place(RoomView room) {
        String location =
                room.floor() == null
                        ? room.location().name()
                        : words.floor(room.location().name(), room.floor());
        return words.texts().get("rooms.drawer.place", room.roomType().name(), location);
    }

    private static Label quiet() {
        Label label = new Label();
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String colour(RoomView room) {
        return room.service() == Service.IN_SERVICE
                ? room.condition().wire()
                : room.service().wire();
    }
}
