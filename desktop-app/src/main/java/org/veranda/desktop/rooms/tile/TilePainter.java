package org.veranda.desktop.rooms.tile;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Palette;
import org.veranda.model.room.Occupancy;

import java.util.List;

/// Draws a tile: who and what first, whatever else there is space for. Lives on the FX thread.
public final class TilePainter {

    private static final double EDGE = 8;

    /// Kept free on every tile, so that names stand in a line, occupied or not.
    private static final double STRIP = 3;

    private final TextWidths widths = new TextWidths();
    private final Stamps stamps = new Stamps();

    /// Draws the face over the whole canvas.
    public void paint(Canvas canvas, TileFace face, TileMetrics metrics, Palette palette) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        TileColors colors = TileColors.of(face.code(), palette);
        TileGround.draw(context, stamps, face.code(), metrics, palette);
        Pen pen = new Pen(context, widths, stamps, colors.ink());
        Area area = Area.of(canvas, face, metrics);
        new NameLine(pen, face, metrics, palette).draw(area.left(), area.right(), area.line(0));
        if (metrics.lines() > 1) {
            secondLine(pen, face, metrics, area);
        }
        if (metrics.lines() > 2) {
            markLine(pen, face, metrics, area);
        }
    }

    private void secondLine(Pen pen, TileFace face, TileMetrics metrics, Area area) {
        double y = area.line(1);
        double left = area.left();
        double right =
                metrics.lines() == 2 ? marksFromRight(pen, face, metrics, area) : area.right();
        if (face.code().occupancy() == Occupancy.OCCUPIED) {
            pen.draw(Glyph.PERSON, left, y, metrics.glyph());
            left += metrics.glyph() + 4;
        }
        if (face.ready() != null) {
            left = pen.write(metrics.strong(), face.ready(), left, y, right - left) + 5;
        }
        if (face.guest() != null) {
            pen.write(metrics.body(), face.guest(), left, y, right - left);
        }
    }

    /// On a tile of two lines the marks stand, without words, at the end of the second.
    private double marksFromRight(Pen pen, TileFace face, TileMetrics metrics, Area area) {
        double glyph = metrics.glyph();
        double half = (area.right() - area.left()) / 2;
        List<MarkFit.Placed> placed = MarkFit.fit(face.marks(), half, 3, _ -> glyph);
        double x = area.right() - placed.size() * (glyph + 3) + 3;
        double start = x;
        for (MarkFit.Placed each : placed) {
            pen.draw(each.mark().kind().glyph(), x, area.line(1), glyph);
            x += glyph + 3;
        }
        return placed.isEmpty() ? area.right() : start - 4;
    }

    private void markLine(Pen pen, TileFace face, TileMetrics metrics, Area area) {
        double y = area.line(2);
        double glyph = metrics.glyph();
        double sinceWidth = pen.width(metrics.body(), face.since());
        List<MarkFit.Placed> placed =
                MarkFit.fit(
                        face.marks(),
                        area.right() - area.left(),
                        5,
                        mark -> width(pen, mark, metrics));
        double x = area.left();
        for (MarkFit.Placed each : placed) {
            pen.draw(each.mark().kind().glyph(), x, y, glyph);
            if (each.worded()) {
                pen.write(metrics.body(), each.mark().word(), x + glyph + 2, y, area.right() - x);
            }
            x += width(pen, each, metrics) + 5;
        }
        if (x + sinceWidth <= area.right()) {
            pen.write(metrics.body(), face.since(), area.right() - sinceWidth, y, sinceWidth);
        }
    }

    private static double width(Pen pen, MarkFit.Placed placed, TileMetrics metrics) {
        double word = placed.worded() ? 2 + pen.width(metrics.body(), placed.mark().word()) : 0;
        return metrics.glyph() + word;
    }

    /// Where words may stand.
    private record Area(double left, double right, double top, double step) {

        static Area of(Canvas canvas, TileFace face, TileMetrics metrics) {
            boolean occupied = face.code().occupancy() == Occupancy.OCCUPIED;
            double left = occupied ? EDGE + 3 : EDGE;
            double inner = canvas.getHeight() - 6 - STRIP;
            double step = inner / metrics.lines();
            return new Area(left, canvas.getWidth() - 7, 3 + step / 2, step);
        }

        double line(int number) {
            return Math.round(top + number * step);
        }
    }
}
