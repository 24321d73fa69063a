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
    private final Button close;

    RoomHead(RoomWords words, Button close) {
        this.words = words;
        this.close = close;
    }

    Node of(RoomView room) {
        Label name = new Label(room.name());
        name.setId("drawer-room");
        name.getStyleClass().add("room-name");
        Label code = new Label(room.code().wire());
        code.setId("drawer-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        code.getStyleClass().addAll("code-badge", colour(room));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, name, code, space, close);
        line.setAlignment(Pos.CENTER_LEFT);
        Label place = quiet(place(room));
        Label state =
                quiet(
                        words.texts()
                                .get(
                                        "rooms.drawer.since",
                                        capital(words.state(room)),
                                        words.full(room.statusSince())));
        return new VBox(2, line, place, state);
    }

    private String place(RoomView room) {
        String location =
                room.floor() == null
                        ? room.location().name()
                        : words.floor(room.location().name(), room.floor());
        return words.texts().get("rooms.drawer.place", room.roomType().name(), location);
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
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
