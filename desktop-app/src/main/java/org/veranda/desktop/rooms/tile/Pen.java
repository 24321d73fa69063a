package org.veranda.desktop.rooms.tile;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.veranda.desktop.ui.Glyph;

/// Puts words and pictures on a canvas in one ink.
final class Pen {

    private record Plate(Color color) {}

    private record Picture(Glyph glyph, Color color) {}

    private final GraphicsContext canvas;
    private final TextWidths widths;
    private final Stamps stamps;
    private final Color ink;

    Pen(GraphicsContext canvas, TextWidths widths, Stamps stamps, Color ink) {
        this.canvas = canvas;
        this.widths = widths;
        this.stamps = stamps;
        this.ink = ink;
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
    }

    double width(Font font, String text) {
        return widths.of(font, text);
    }

    /// Writes from `x`, centred on `y`, as much as fits; answers where the text ends.
    double write(Font font, String text, double x, double y, double width) {
        return write(font, text, x, y, width, ink);
    }

    double write(Font font, String text, double x, double y, double width, Color color) {
        String fitting = widths.cut(font, text, width);
        canvas.setFont(font);
        canvas.setFill(color);
        canvas.fillText(fitting, x, y);
        return x + widths.of(font, fitting);
    }

    /// Puts a rounded ground under what comes, its left edge at `x`, centred on `y`.
    void plate(double x, double y, double width, double height, Color color) {
        stamps.put(
                canvas,
                new Plate(color),
                x,
                y - height / 2,
                width,
                height,
                easel -> {
                    easel.setFill(color);
                    easel.fillRoundRect(0, 0, width, height, 5, 5);
                });
    }

    /// Draws a picture of this side length, its left edge at `x`, centred on `y`.
    void draw(Glyph glyph, double x, double y, double side) {
        draw(glyph, x, y, side, ink);
    }

    void draw(Glyph glyph, double x, double y, double side, Color color) {
        stamps.put(
                canvas,
                new Picture(glyph, color),
                x,
                y - side / 2,
                side,
                side,
                easel -> {
                    easel.setFillRule(FillRule.EVEN_ODD);
                    easel.scale(side / Glyph.GRID, side / Glyph.GRID);
                    easel.appendSVGPath(glyph.path());
                    easel.setFill(color);
                    easel.fill();
                });
    }
}
