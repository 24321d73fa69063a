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

    private record Look(DisplayCode code, int lines, Palette palette) {}

    static void draw(
            GraphicsContext canvas,
            Stamps stamps,
            DisplayCode code,
            TileMetrics metrics,
            Palette palette) {
        double width = canvas.getCanvas().getWidth();
        double height = canvas.getCanvas().getHeight();
        canvas.clearRect(0, 0, width, height);
        stamps.put(
                canvas,
                new Look(code, metrics.lines(), palette),
                0,
                0,
                width,
                height,
                easel -> draw(easel, code, metrics, palette));
    }

    private static void draw(
            GraphicsContext canvas, DisplayCode code, TileMetrics metrics, Palette palette) {
        double width = canvas.getCanvas().getWidth();
        double height = canvas.getCanvas().getHeight();
        TileColors colors = TileColors.of(code, palette);
        canvas.setFill(colors.fill());
        canvas.fillRoundRect(0, 0, width, height, ROUNDING, ROUNDING);
        if (colors.hatch() != null) {
            hatch(canvas, colors.hatch(), width, height, code.service() != Service.OOS);
        }
        if (code.occupancy() == Occupancy.OCCUPIED) {
            occupied(canvas, colors, metrics, width, height);
        }
        canvas.setStroke(palette.color("tile-outline"));
        canvas.setLineWidth(1);
        canvas.strokeRoundRect(0.5, 0.5, width - 1, height - 1, ROUNDING, ROUNDING);
    }

    private static void occupied(
            GraphicsContext canvas,
            TileColors colors,
            TileMetrics metrics,
            double width,
            double height) {
        double strip = metrics.lines() == 1 ? 4 : 5;
        canvas.setFill(colors.strip());
        strip(canvas, strip, width, height);
        canvas.setFill(colors.ink());
        canvas.fillRoundRect(4, 4, 3, height - strip - 7, 2, 2);
    }

    /// Along the bottom edge, rounded as the card is; a clip would cost far more.
    private static void strip(GraphicsContext canvas, double strip, double width, double height) {
        double radius = ROUNDING / 2;
        canvas.beginPath();
        canvas.moveTo(0, height - strip);
        canvas.lineTo(width, height - strip);
        canvas.lineTo(width, height - radius);
        canvas.quadraticCurveTo(width, height, width - radius, height);
        canvas.lineTo(radius, height);
        canvas.quadraticCurveTo(0, height, 0, height - radius);
        canvas.closePath();
        canvas.fill();
    }

    /// Diagonals from edge to edge, as one path.
    private static void hatch(
            GraphicsContext canvas, Color color, double width, double height, boolean crossed) {
        canvas.setStroke(color);
        canvas.setLineWidth(1.5);
        canvas.beginPath();
        for (double x = HATCH_STEP - height; x < width; x += HATCH_STEP) {
            double from = Math.max(x, 1);
            double to = Math.min(x + height, width - 1);
            canvas.moveTo(from, height - (from - x));
            canvas.lineTo(to, height - (to - x));
            if (crossed) {
                canvas.moveTo(from, from - x);
                canvas.lineTo(to, to - x);
            }
        }
        canvas.stroke();
    }
}
