package org.veranda.desktop.rooms.tile;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.Window;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Shapes that are drawn once and then stamped wherever they are needed: to draw one costs many
/// times what it costs to copy it. Lives on the FX thread.
final class Stamps {

    private static final int MOST = 1_000;

    private record Key(Object what, double width, double height, double scale) {}

    private final Map<Key, Image> known = new HashMap<>();

    /// Puts the shape on the canvas with its upper left corner near this point.
    ///
    /// @param what equal for shapes that look equal at the same size
    void put(
            GraphicsContext on,
            Object what,
            double x,
            double y,
            double width,
            double height,
            Consumer<GraphicsContext> drawing) {
        double scale = scaleOf(on.getCanvas());
        Key key = new Key(what, width, height, scale);
        Image image = known.get(key);
        if (image == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            image = draw(key, drawing);
            known.put(key, image);
        }
        on.drawImage(
                image,
                Math.round(x * scale) / scale,
                Math.round(y * scale) / scale,
                image.getWidth() / scale,
                image.getHeight() / scale);
    }

    private static Image draw(Key key, Consumer<GraphicsContext> drawing) {
        Canvas easel = new Canvas(key.width(), key.height());
        drawing.accept(easel.getGraphicsContext2D());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(key.scale(), key.scale()));
        return easel.snapshot(
                parameters,
                new WritableImage(
                        (int) Math.ceil(key.width() * key.scale()),
                        (int) Math.ceil(key.height() * key.scale())));
    }

    /// Pixels of the screen to one of the canvas.
    private static double scaleOf(Canvas canvas) {
        Window window = canvas.getScene() == null ? null : canvas.getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getRenderScaleX());
    }
}
