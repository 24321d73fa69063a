package org.veranda.desktop.rooms.view;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;

import java.util.function.BiFunction;

/// A cell of the table: words, or a picture that says the same.
final class ValueCell<K extends Comparable<? super K>> extends TableCell<RoomEntry, TableValue<K>> {

    private final Tooltip whole = new Tooltip();
    private final BiFunction<RoomEntry, TableValue<K>, @Nullable Node> picture;

    /// @param picture what stands in place of the words, or nothing
    ValueCell(BiFunction<RoomEntry, TableValue<K>, @Nullable Node> picture) {
        this.picture = picture;
        whole.setShowDelay(Duration.millis(400));
    }

    @Override
    protected void updateItem(TableValue<K> value, boolean empty) {
        super.updateItem(value, empty);
        RoomEntry room = empty || getTableRow() == null ? null : getTableRow().getItem();
        Node drawn = room == null ? null : picture.apply(room, value);
        setGraphic(drawn);
        setText(room == null || drawn != null ? null : value.text());
        whole.setText(room == null ? "" : value.text());
        setTooltip(whole.getText().isEmpty() ? null : whole);
        setAccessibleText(room == null ? null : value.spoken());
    }
}
