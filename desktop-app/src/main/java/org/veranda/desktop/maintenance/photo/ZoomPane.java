package org.veranda.desktop.maintenance.photo;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// A picture as large as its place allows, or larger: then it is dragged about.
final class ZoomPane {

    private static final double STEP = 1.5;
    private static final double MOST = 8;
    private static final double TWICE = 2;
    private static final double NUDGE = 0.2;

    private final ImageView view = new ImageView();
    private final StackPane middle = new StackPane(view);
    private final ScrollPane pane = new ScrollPane(middle);
    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);

    ZoomPane() {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        pane.setId("photo");
        pane.setPannable(true);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.viewportBoundsProperty().subscribe(_ -> size());
        factor.subscribe(_ -> size());
        pane.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        pane.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    Node node() {
        return pane;
    }

    /// How much larger than its place it is drawn.
    ReadOnlyDoubleProperty factor() {
        return factor.getReadOnlyProperty();
    }

    /// Shows this, fitting; or nothing.
    void show(@Nullable Image image) {
        view.setImage(image);
        fit();
        size();
    }

    boolean in() {
        zoomTo(factor.get() * STEP);
        return true;
    }

    boolean out() {
        zoomTo(factor.get() / STEP);
        return true;
    }

    boolean fit() {
        zoomTo(1);
        return true;
    }

    /// Moves what is larger than its place.
    boolean move(int across, int down) {
        pane.setHvalue(Math.clamp(pane.getHvalue() + NUDGE * across, 0, 1));
        pane.setVvalue(Math.clamp(pane.getVvalue() + NUDGE * down, 0, 1));
        return true;
    }

    private void zoomTo(double wanted) {
        double next = Math.clamp(wanted, 1, MOST);
        if (view.getImage() != null || next == 1) {
            boolean wasFitting = factor.get() == 1;
            factor.set(next);
            if (wasFitting) {
                pane.layout();
                pane.setHvalue(0.5);
                pane.setVvalue(0.5);
            }
        }
    }

    private void size() {
        Image image = view.getImage();
        double width = pane.getViewportBounds().getWidth();
        double height = pane.getViewportBounds().getHeight();
        if (image == null || width <= 0 || height <= 0) {
            return;
        }
        double fitting = Math.min(width / image.getWidth(), height / image.getHeight());
        double scale = Math.min(fitting, TWICE) * factor.get();
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoomTo(event.getDeltaY() > 0 ? factor.get() * STEP : factor.get() / STEP);
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            zoomTo(factor.get() > 1 ? 1 : TWICE);
            event.consume();
        }
    }
}
