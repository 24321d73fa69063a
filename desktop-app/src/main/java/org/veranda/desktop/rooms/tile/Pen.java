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

    private final GraphicsContext canvas;
    private final TextWidths widths;
    private final Color ink;

    Pen(GraphicsContext canvas, TextWidths widths, Color ink) {
        this.canvas = canvas;
        this.widths = widths;
        this.ink = ink;
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setFillRule(FillRule.EVEN_ODD);
    }

    double width(Font font, String text) {
        return widths.of(font, text);
    }

    /// Writes from `x`, centred on `y`, as much as fits; answers where the text ends.
    double write(Font font, String text, double x, double y, double width) {
        String fitting = widths.cut(font, text, width);
        canvas.setFont(font);
        canvas.setFill(ink);
        canvas.fillText(fitting, x, y);
        return x + widths.of(font, fitting);
    }

    /// Puts a rounded ground under what comes, its left edge at `x`, centred on `y`.
    void plate(double x, double y, double width, double height, Color color) {
        canvas.setFill(color);
        canvas.fillRoundRect(x, y - height / 2, width, height, 5, 5);
    }

    /// Draws a picture of this side length, its left edge at `x`, centred on `y`.
    void draw(Glyph glyph, double x, double y, double side) {
        draw(glyph, x, y, side, ink);
    }

    void draw(Glyph glyph, double x, double y, double side, Color color) {
        canvas.save();
        canvas.translate(x, y - side / 2);
        canvas.scale(side / Glyph.GRID, side / Glyph.GRID);
        canvas.beginPath();
        canvas.appendSVGPath(glyph.path());
        canvas.setFill(color);
        canvas.fill();
        canvas.restore();
    }
}
