package org.veranda.desktop.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// Dialogs that lie over the screen inside the window. The topmost has the keyboard; Escape or a
/// click beside it closes it and gives the focus back.
public final class Overlays {

    private record Open(StackPane layer, Node first, @Nullable Node focusBefore) {}

    private final StackPane host = new StackPane();
    private final Deque<Open> open = new ArrayDeque<>();

    public Overlays() {
        host.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepFocus);
    }

    /// Puts the screen under all dialogs.
    public void lieOver(Node below) {
        host.getChildren().addFirst(below);
    }

    /// Everything: the screen below and the dialogs above.
    public StackPane node() {
        return host;
    }

    /// Whether any dialog is open.
    public boolean showing() {
        return !open.isEmpty();
    }

    /// Opens a dialog and puts the focus on `first`.
    public void show(Region dialog, Node first) {
        dialog.getStyleClass().add("dialog-card");
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(dialog, Pos.CENTER);
        open(dialog, first);
    }

    /// Opens a panel along the right edge and puts the focus on `first`; it may be opened again.
    public void showAside(Region panel, Node first) {
        panel.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
        open(panel, first);
    }

    /// Opens something that takes the whole window and puts the focus on `first`.
    public void showWhole(Region dialog, Node first) {
        open(dialog, first);
    }

    private void open(Region dialog, Node first) {
        Node before = host.getScene() == null ? null : host.getScene().getFocusOwner();
        StackPane layer = new StackPane(dialog);
        layer.getStyleClass().add("overlay");
        layer.setOnMousePressed(event -> {
            if (layer.equals(event.getTarget())) {
                close();
            }
        });
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        open.push(new Open(layer, first, before));
        host.getChildren().add(layer);
        first.requestFocus();
    }

    /// Closes the topmost dialog.
    public void close() {
        Open top = open.poll();
        if (top == null) {
            return;
        }
        host.getChildren().remove(top.layer());
        top.layer().getChildren().clear();
        if (top.focusBefore() != null) {
            top.focusBefore().requestFocus();
        }
    }

    /// The focus never leaves the topmost dialog.
    private void keepFocus(@Nullable Node owner) {
        Open top = open.peek();
        if (top != null && owner != null && !within(owner, top.layer())) {
            top.first().requestFocus();
        }
    }

    private static boolean within(Node node, Node ancestor) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }
}
