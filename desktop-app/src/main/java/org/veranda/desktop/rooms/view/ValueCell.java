package org.veranda.desktop.rooms.view;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;

import java.util.function.BiFunction;

/// A cell of the table: words, or a picture that says the same. Words that are cut are told whole
/// to the pointer.
final class ValueCell extends TableCell<RoomEntry, TableValue> {

    private final Tooltip whole = new Tooltip();
    private final BiFunction<RoomEntry, TableValue, @Nullable Node> picture;

    /// @param picture what stands in place of the words, or nothing
    ValueCell(BiFunction<RoomEntry, TableValue, @Nullable Node> picture) {
        this.picture = picture;
        whole.setShowDelay(Duration.millis(400));
    }

    @Override
    protected void updateItem(TableValue value, boolean empty) {
        super.updateItem(value, empty);
        RoomEntry room = empty || getTableRow() == null ? null : getTableRow().getItem();
        Node drawn = room == null ? null : picture.apply(room, value);
        setGraphic(drawn);
        setText(room == null || drawn != null ? null : value.text());
        setAccessibleText(room == null ? null : value.spoken());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        String words = isEmpty() || getItem() == null ? "" : getItem().text();
        whole.setText(words);
        setTooltip(!words.isEmpty() && (getGraphic() != null || cut()) ? whole : null);
    }

    private boolean cut() {
        return lookup(".text") instanceof Text shown && !shown.getText().equals(getText());
    }
}
