package org.veranda.desktop.maintenance.block;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.actions.ActionButton;
import org.veranda.desktop.ui.actions.ActionGrid;
import org.veranda.desktop.ui.frame.DrawerPane;

import java.util.Optional;

/// The block under the cursor in full, with the bookings that have its room on its days.
public final class BlockDetail {

    private final BlockWords words;
    private final Texts texts;
    private final BlockDesk desk;
    private final BlockControls controls;
    private final Label room = new Label();
    private final Label state = new Label();
    private final GridPane facts = new GridPane(12, 5);
    private final VBox conflicts = new VBox();
    private final ActionGrid<BlockAction> actions;
    private final DrawerPane pane;
    private final ObjectBinding<@Nullable Entry<BlockRow>> block;

    public BlockDetail(
            BlockListViewModel model, BlockWords words, BlockDesk desk, BlockControls controls) {
        this.words = words;
        this.desk = desk;
        this.controls = controls;
        texts = words.texts();
        room.setId("block-room");
        room.getStyleClass().add("request-title");
        state.getStyleClass().add("quiet");
        state.setWrapText(true);
        conflicts.setId("block-conflicts");
        conflicts.managedProperty().bind(conflicts.visibleProperty());
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        facts.getColumnConstraints().add(names);
        actions = new ActionGrid<>("block-actions", "do-block-", controls::perform);
        block =
                Bindings.createObjectBinding(
                        () -> model.list().detailOpen().get() ? model.list().cursor().get() : null,
                        model.list().detailOpen(),
                        model.list().cursor());
        pane =
                new DrawerPane(
                        "block-detail",
                        block.isNotNull(),
                        head(),
                        facts,
                        conflicts,
                        actions.node());
        InvalidationListener changed = _ -> show();
        block.addListener(changed);
        block.flatMap(Entry::value).subscribe(_ -> show());
        desk.rules().reachable().addListener(changed);
        texts.locale().addListener(changed);
    }

    /// The node to put beside the list.
    public Node node() {
        return pane.node();
    }

    /// Puts the focus on the first thing that can be done.
    public void focus() {
        actions.focus();
    }

    private Node head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line =
                new HBox(
                        10,
                        room,
                        space,
                        DrawerPane.closeButton("close-block", texts, controls::escape));
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(3, line, state);
    }

    private void show() {
        Entry<BlockRow> shown = block.get();
        if (shown == null) {
            return;
        }
        BlockRow row = shown.value().get();
        room.setText(
                texts.get("maintenance.place", row.room().name(), row.room().location().name()));
        state.setText(texts.get("rooms.drawer.place", words.kind(row), words.state(row)));
        facts.getChildren().clear();
        fact("from", words.from(row));
        fact("through", words.through(row));
        fact("reason", row.block().reason());
        fact("becomes", words.becomes(row));
        showConflicts(row);
        actions.show(desk.offers(row).stream().map(this::button).toList(), Optional.empty());
    }

    private void showConflicts(BlockRow row) {
        conflicts.setVisible(!row.conflicts().isEmpty());
        conflicts.getStyleClass().setAll("card", "why");
        Label title =
                new Label(texts.get("maintenance.block.conflicts.count", row.conflicts().size()));
        title.getStyleClass().add("strong");
        conflicts.getChildren().setAll(title);
        row.conflicts()
                .forEach(booking -> {
                    Label line = new Label(words.conflict(booking));
                    line.setWrapText(true);
                    conflicts.getChildren().add(line);
                });
    }

    private void fact(String name, String value) {
        Label what = new Label(texts.get("maintenance.block.table." + name));
        what.getStyleClass().add("quiet");
        GridPane.setValignment(what, VPos.TOP);
        Label is = new Label(value);
        is.setWrapText(true);
        facts.addRow(facts.getRowCount(), what, is);
    }

    private ActionButton<BlockAction> button(BlockDesk.Offer offer) {
        BlockAction action = offer.action();
        return new ActionButton<>(
                action,
                texts.get("maintenance.block.action." + action.word()) + "…",
                controls.keyOf(action),
                button -> Availability.show(button, offer.why()));
    }
}
