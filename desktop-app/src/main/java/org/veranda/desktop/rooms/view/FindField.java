package org.veranda.desktop.rooms.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Texts;

/// Where one types what to find.
final class FindField {

    private final TextField field = new TextField();
    private final HBox box;

    FindField(RoomBoardViewModel board, Texts texts) {
        field.setId("find");
        field.promptTextProperty().bind(texts.bind("rooms.find.prompt"));
        field.accessibleTextProperty().bind(texts.bind("rooms.find.prompt"));
        field.textProperty().bindBidirectional(board.find());
        HBox.setHgrow(field, Priority.ALWAYS);
        Label key = KeyHint.of("/");
        key.visibleProperty().bind(field.textProperty().isEmpty());
        key.managedProperty().bind(key.visibleProperty());
        box = new HBox(Glyph.SEARCH.node(14), field, key, clearButton(board, texts));
        box.getStyleClass().addAll("find-box", "quiet-glyph");
        box.setMaxHeight(Region.USE_PREF_SIZE);
    }

    TextField field() {
        return field;
    }

    HBox node() {
        return box;
    }

    private Button clearButton(RoomBoardViewModel board, Texts texts) {
        Button clear = new Button();
        clear.setGraphic(Glyph.CLOSE.node(12));
        clear.getStyleClass().setAll("button", "plain");
        clear.accessibleTextProperty().bind(texts.bind("rooms.find.clear"));
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> board.find().set(""));
        return clear;
    }
}
