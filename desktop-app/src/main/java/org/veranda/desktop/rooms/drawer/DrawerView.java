package org.veranda.desktop.rooms.drawer;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Glyph;

import java.util.function.Consumer;
import java.util.function.Function;

/// Lays out the drawer and binds it to its view model. Decides nothing.
public final class DrawerView {

    private final DrawerViewModel model;
    private final RoomWords words;
    private final RoomHead head;
    private final ReadinessCard readiness;
    private final ActionButtons buttons;
    private final HistoryList history;
    private final VBox body = new VBox();
    private final BorderPane root = new BorderPane();

    public DrawerView(
            DrawerViewModel model,
            RoomWords words,
            Function<RoomAction, String> keyOf,
            Consumer<RoomAction> perform,
            Runnable close) {
        this.model = model;
        this.words = words;
        head = new RoomHead(words, closeButton(close));
        readiness = new ReadinessCard(words);
        buttons = new ActionButtons(words.texts(), keyOf, perform);
        history = new HistoryList(model, words);
        body.getStyleClass().add("body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        root.setCenter(scroll);
        root.setId("drawer");
        root.getStyleClass().add("drawer");
        root.visibleProperty().bind(model.room().isNotNull());
        root.managedProperty().bind(root.visibleProperty());
        follow();
    }

    /// The node to put beside the board.
    public Node node() {
        return root;
    }

    /// Puts the focus on the first thing that can be done.
    public void focus() {
        buttons.focus();
    }

    private void follow() {
        InvalidationListener changed = _ -> show();
        model.room().addListener(changed);
        model.offers().addListener(changed);
        model.room().flatMap(RoomEntry::room).subscribe(_ -> show());
        model.room().flatMap(RoomEntry::marks).subscribe(_ -> show());
        words.texts().locale().addListener(changed);
        words.ticker().minute().addListener(changed);
    }

    private void show() {
        RoomEntry room = model.room().get();
        if (room == null) {
            return;
        }
        String focused = focusedButton();
        body.getChildren().setAll(head.of(room.room().get()), readiness.of(room));
        body.getChildren().addAll(RoomFacts.of(room, words));
        body.getChildren().add(buttons.of(model.offers().get(), model.primary()));
        body.getChildren().add(history.node());
        if (focused != null && body.lookup("#" + focused) instanceof Button again) {
            again.requestFocus();
        }
    }

    /// The button that has the focus and will be made anew.
    private @Nullable String focusedButton() {
        return root.getScene() != null
                        && root.getScene().getFocusOwner() instanceof Button button
                        && button.equals(body.lookup("#" + button.getId()))
                ? button.getId()
                : null;
    }

    private Button closeButton(Runnable close) {
        Button button = new Button();
        button.setId("close-drawer");
        button.setGraphic(Glyph.CLOSE.node(14));
        button.getStyleClass().setAll("button", "plain");
        button.accessibleTextProperty().bind(words.texts().bind("rooms.drawer.close"));
        button.setOnAction(_ -> close.run());
        return button;
    }
}
