package org.veranda.desktop.notices.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.notice.NoticeLoad;
import org.veranda.desktop.store.notice.NoticeShelf;
import org.veranda.desktop.ui.Banner;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.NotificationView;

import java.util.function.Consumer;

/// Lays out what is meant for the user, the newest first, and what can be done about it.
public final class NoticePanel {

    /// What is done about notices.
    public interface Deeds {

        /// Goes to what it is about.
        void open(NotificationView notice);

        void read(NotificationView notice);

        void readAll();

        /// Asks the server again.
        void tryAgain();
    }

    private static final double WIDTH = 430;

    private final NoticeShelf shelf;
    private final NoticeWords words;
    private final Texts texts;
    private final Overlays overlays;
    private final Deeds deeds;
    private final ListView<NotificationView> list = new ListView<>();
    private final StackPane body = new StackPane();
    private final VBox panel;

    /// @param reachable whether there is contact with the server
    public NoticePanel(
            NoticeShelf shelf,
            NoticeWords words,
            Overlays overlays,
            ObservableBooleanValue reachable,
            Deeds deeds) {
        this.shelf = shelf;
        this.words = words;
        this.overlays = overlays;
        this.deeds = deeds;
        texts = words.texts();
        layOutList();
        Button readAll = button("read-all", "A", deeds::readAll);
        readAll.disableProperty().bind(shelf.unread().isEqualTo(0).or(not(reachable)));
        Button read = button("read", "R", () -> here(deeds::read));
        read.disableProperty().bind(not(reachable));
        Button open = button("open", "Enter", () -> here(deeds::open));
        open.getStyleClass().add("primary");
        HBox buttons = new HBox(8, open, read, readAll);
        buttons.getStyleClass().add("notice-buttons");
        buttons.visibleProperty().bind(list.visibleProperty());
        buttons.managedProperty().bind(buttons.visibleProperty());
        panel = new VBox(head(), offline(reachable), body, buttons);
        VBox.setVgrow(body, Priority.ALWAYS);
        panel.setId("notices");
        panel.setPrefWidth(WIDTH);
        panel.setAccessibleRole(AccessibleRole.DIALOG);
        panel.accessibleTextProperty().bind(texts.bind("notices.title"));
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        shelf.view().subscribe(this::fill);
        shelf.load().subscribe(_ -> choose());
        texts.locale().subscribe(_ -> list.refresh());
        words.moments().ticker().minute().subscribe(_ -> list.refresh());
        fill();
    }

    /// Opens it over whatever is shown; the newest unread one has the cursor.
    public void show() {
        list.getSelectionModel().select(firstUnread());
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        overlays.showAside(panel, list.isVisible() ? list : panel.lookup("#notices-close"));
    }

    private int firstUnread() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).readAt() == null) {
                return i;
            }
        }
        return list.getItems().isEmpty() ? -1 : 0;
    }

    private Node head() {
        Label title = new Label();
        title.textProperty().bind(texts.bind("notices.title"));
        title.getStyleClass().add("heading");
        Label unread = new Label();
        unread.setId("notices-unread");
        unread.textProperty().bind(texts.bind("notices.unread", shelf.unread()));
        unread.getStyleClass().add("quiet");
        unread.visibleProperty().bind(list.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button();
        close.setId("notices-close");
        close.accessibleTextProperty().bind(texts.bind("notices.close"));
        close.setGraphic(Glyph.CLOSE.node(14));
        close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        close.getStyleClass().setAll("button", "plain");
        close.setOnAction(_ -> overlays.close());
        HBox head = new HBox(10, title, unread, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("notice-head");
        return head;
    }

    private Node offline(ObservableBooleanValue reachable) {
        Node banner = new Banner(Banner.Tone.AMBER, texts.bind("notices.offline")).node();
        banner.setId("notices-offline");
        banner.visibleProperty().bind(not(reachable));
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private static BooleanBinding not(ObservableBooleanValue value) {
        return Bindings.not(value);
    }

    private void layOutList() {
        list.setId("notices-list");
        list.getStyleClass().add("notice-list");
        list.accessibleTextProperty().bind(texts.bind("notices.title"));
        list.setCellFactory(_ -> new NoticeCell(words, deeds::open));
    }

    private Button button(String word, String key, Runnable action) {
        Button button = new Button();
        button.setId("notices-" + word);
        button.textProperty().bind(texts.bind("notices." + word));
        button.setGraphic(KeyHint.of(key));
        button.getStyleClass().setAll("button", "action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The cursor stays on its notice whatever comes.
    private void fill() {
        NotificationView before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(shelf.view());
        int index = indexOf(before);
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
        }
        choose();
    }

    private int indexOf(@Nullable NotificationView notice) {
        for (int i = 0; notice != null && i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(notice.id())) {
                return i;
            }
        }
        return -1;
    }

    private void choose() {
        list.setVisible(shelf.load().get() == NoticeLoad.READY && !shelf.view().isEmpty());
        body.getChildren().setAll(list.isVisible() ? list : placeholder());
    }

    private Node placeholder() {
        return switch (shelf.load().get()) {
            case LOADING -> Placeholder.loading(texts.bind("notices.loading"));
            case FAILED ->
                    Placeholder.of(
                            Glyph.OFFLINE,
                            texts.bind("notices.failed.title"),
                            texts.bind("notices.failed.advice"),
                            again());
            case READY ->
                    Placeholder.of(
                            Glyph.BELL,
                            texts.bind("notices.none.title"),
                            texts.bind("notices.none.advice"));
        };
    }

    private Button again() {
        Button again = new Button();
        again.setId("notices-again");
        again.textProperty().bind(texts.bind("notices.again"));
        again.getStyleClass().setAll("button", "action");
        again.setOnAction(_ -> deeds.tryAgain());
        return again;
    }

    private void here(Consumer<NotificationView> deed) {
        NotificationView notice = list.getSelectionModel().getSelectedItem();
        if (notice != null) {
            deed.accept(notice);
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            here(deeds::open);
        } else if (event.getCode() == KeyCode.R && plain) {
            here(deeds::read);
        } else if (event.getCode() == KeyCode.A && plain) {
            deeds.readAll();
        } else if (event.getCode() == KeyCode.F8) {
            overlays.close();
        } else {
            return;
        }
        event.consume();
    }
}
