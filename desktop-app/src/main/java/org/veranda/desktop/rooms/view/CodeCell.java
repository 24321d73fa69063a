package org.veranda.desktop.rooms.view;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.room.Service;
import org.veranda.wire.RoomView;

/// A room's code on the colour of its condition.
final class CodeCell extends TableCell<RoomEntry, String> {

    @Override
    protected void updateItem(String code, boolean empty) {
        super.updateItem(code, empty);
        RoomEntry room = empty ? null : getTableRow().getItem();
        setText(null);
        setGraphic(room == null ? null : badge(code, room.room().get()));
    }

    private static Label badge(String code, RoomView room) {
        Label badge = new Label(code);
        badge.getStyleClass()
                .addAll(
                        "code-badge",
                        room.service() == Service.IN_SERVICE
                                ? room.condition().wire()
                                : room.service().wire());
        return badge;
    }
}
