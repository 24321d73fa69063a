package org.veranda.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.function.Consumer;

/// A line of the command palette: picture, title, and what there is to say about it.
final class PaletteCell extends ListCell<PaletteEntry> {

    PaletteCell(Consumer<PaletteEntry> choose) {
        setOnMouseClicked(_ -> {
            if (!isEmpty()) {
                choose.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(empty ? null : line(entry));
        setAccessibleText(empty ? null : entry.title());
    }

    private static HBox line(PaletteEntry entry) {
        Label title = new Label(entry.title());
        Label hint = new Label(entry.hint());
        hint.getStyleClass().add("quiet");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, entry.glyph().node(14), title, space, hint);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
