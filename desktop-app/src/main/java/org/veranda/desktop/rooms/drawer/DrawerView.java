package org.veranda.desktop.rooms.drawer;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.desktop.ui.frame.DrawerPane;

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
    private final VBox facts = new VBox();
    private final BorderPane root;
    private @Nullable RoomEntry shown;
    private @Nullable Consumer<RoomEntry> toAlarms;
    private boolean pressed;
    private boolean late;

    public DrawerView(
            DrawerViewModel model,
            RoomWords words,
            Function<RoomAction, String> keyOf,
            Consumer<RoomAction> perform,
            Runnable close) {
        this.model = model;
        this.words = words;
        head = new RoomHead(words, DrawerPane.closeButton("close-drawer", words.texts(), close));
        readiness = new ReadinessCard(words);
        buttons = new ActionButtons(words.texts(), keyOf, perform);
        history = new HistoryList(model, words);
        facts.getStyleClass().add("facts");
        facts.managedProperty().bind(facts.visibleProperty());
        root =
                new DrawerPane(
                                "drawer",
                                model.room().isNotNull(),
                                head.node(),
                                readiness.node(),
                                facts,
                                buttons.node(),
                                history.node())
                        .node();
        follow();
    }

    /// The node to put beside the board.
    public Node node() {
        return root;
    }

    /// Leads from the alarms of a room to where something can be done about them.
    public void leadToAlarms(Consumer<RoomEntry> lead) {
        toAlarms = lead;
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
        words.moments().ticker().minute().subscribe(_ -> showAge());
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = true);
        root.addEventFilter(
                MouseEvent.MOUSE_RELEASED, _ -> TaskRunner.afterThisEvent(this::released));
        root.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> released());
    }

    private void showAge() {
        RoomEntry room = model.room().get();
        if (room != null) {
            head.showAge(room.room().get());
        }
    }

    /// Nothing moves away under a button that is being pressed, unless it is about another room.
    private void show() {
        RoomEntry room = model.room().get();
        late = pressed && room != null && room.equals(shown);
        if (room == null || late) {
            return;
        }
        pressed = false;
        shown = room;
        head.show(room.room().get());
        readiness.show(room);
        facts.getChildren().setAll(RoomFacts.of(room, words));
        if (toAlarms != null && room.marks().get().alarms().count() > 0) {
            facts.getChildren().add(alarmsButton(room, toAlarms));
        }
        facts.setVisible(!facts.getChildren().isEmpty());
        buttons.show(model.offers().get(), model.primary());
    }

    private Button alarmsButton(RoomEntry room, Consumer<RoomEntry> lead) {
        Button button = new Button();
        button.setId("drawer-alarms");
        button.setText(
                words.texts().get("rooms.drawer.alarms", room.marks().get().alarms().count()));
        button.getStyleClass().setAll("button", "action");
        button.setOnAction(_ -> lead.accept(room));
        return button;
    }

    private void released() {
        pressed = false;
        if (late) {
            show();
        }
    }
}
