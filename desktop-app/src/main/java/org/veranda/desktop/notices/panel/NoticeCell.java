package org.veranda.desktop.notices.panel;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.ui.Glyph;
import org.veranda.wire.NotificationView;

import java.util.function.Consumer;

/// One notice of the list: a dot and strong words while nobody has read it.
final class NoticeCell extends ListCell<NotificationView> {

    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final double PICTURE = 13;
    private static final double MARK = 9;
    private static final double BESIDE = 96;

    private final NoticeWords words;

    /// @param open goes to what the notice is about
    NoticeCell(NoticeWords words, Consumer<NotificationView> open) {
        this.words = words;
        getStyleClass().add("notice-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // The words wrap at the list's width, whatever their own.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            NotificationView notice = getItem();
            if (notice != null && event.getButton() == MouseButton.PRIMARY) {
                open.accept(notice);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable NotificationView notice, boolean empty) {
        super.updateItem(notice, empty);
        boolean unread = notice != null && notice.readAt() == null;
        pseudoClassStateChanged(UNREAD, unread);
        setGraphic(notice == null ? null : content(notice, unread));
        setAccessibleText(notice == null ? null : words.spoken(notice));
    }

    private Node content(NotificationView notice, boolean unread) {
        Label text = new Label(words.text(notice));
        text.setWrapText(true);
        // As wide as the list leaves it, so that its height is known before it is laid out.
        text.prefWidthProperty().bind(getListView().widthProperty().subtract(BESIDE));
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("notice-text");
        Label about = new Label(words.about(notice));
        about.getStyleClass().add("quiet");
        VBox both = new VBox(2, text, about);
        HBox.setHgrow(both, Priority.ALWAYS);
        StackPane dot = new StackPane();
        dot.setMinSize(MARK, PICTURE);
        if (unread) {
            dot.getChildren().add(Glyph.DOT.node(MARK));
        }
        dot.getStyleClass().add("unread-mark");
        HBox row = new HBox(9, dot, NoticeWords.picture(notice), both);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
