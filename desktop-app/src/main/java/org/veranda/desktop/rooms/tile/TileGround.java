package org.veranda.desktop.rooms.tile;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.veranda.desktop.ui.Palette;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Service;

/// Draws what lies under a tile's words: fill, hatch, the occupied card's bar and strip, outline.
final class TileGround {

    private static final double ROUNDING = 7;
    private static final double HATCH_STEP = 9;

    private TileGround() {}

    static void draw(
            GraphicsContext canvas,
            DisplayCode code,
            TileColors colors,
            TileMetrics metrics,
            Palette palette) {
        double width = canvas.getCanvas().getWidth();
        double height = canvas.getCanvas().getHeight();
        canvas.clearRect(0, 0, width, height);
        canvas.save();
        clip(canvas, width, height);
        canvas.setFill(colors.fill());
        canvas.fillRect(0, 0, width, height);
        if (colors.hatch() != null) {
            hatch(canvas, colors.hatch(), width, height, code.service() != Service.OOS);
        }
        if (code.occupancy() == Occupancy.OCCUPIED) {
            occupied(canvas, colors, metrics, width, height);
        }
        canvas.restore();
        canvas.setStroke(palette.color("tile-outline"));
        canvas.setLineWidth(1);
        canvas.strokeRoundRect(0.5, 0.5, width - 1, height - 1, ROUNDING, ROUNDING);
    }

    private static void clip(GraphicsContext canvas, double width, double height) {
        double radius = ROUNDING / 2;
        canvas.beginPath();
        canvas.moveTo(radius, 0);
        canvas.arcTo(width, 0, width, height, radius);
        canvas.arcTo(width, height, 0, height, radius);
        canvas.arcTo(0, height, 0, 0, radius);
        canvas.arcTo(0, 0, width, 0, radius);
        canvas.closePath();
        canvas.clip();
    }

    private static void occupied(
            GraphicsContext canvas,
            TileColors colors,
            TileMetrics metrics,
            double width,
            double height) {
        double strip = metrics.lines() == 1 ? 4 : 5;
        canvas.setFill(colors.strip());
        canvas.fillRect(0, height - strip, width, strip);
        canvas.setFill(colors.ink());
        canvas.fillRoundRect(4, 4, 3, height - strip - 7, 2, 2);
    }

    private static void hatch(
            GraphicsContext canvas, Color color, double width, double height, boolean crossed) {
        canvas.setStroke(color);
        canvas.setLineWidth(1.5);
        for (double x = -height; x < width; x += HATCH_STEP) {
            canvas.strokeLine(x, height, x + height, 0);
            if (crossed) {
                canvas.strokeLine(x, 0, x + height, height);
            }
        }
    }
}
