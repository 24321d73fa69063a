package org.veranda.desktop.rooms.tile;

import javafx.scene.canvas.GraphicsContext;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Palette;

/// The white plate beside the name of a room with an open alarm.
final class AlarmPlate {

    private static final double SIDE = 11;

    private AlarmPlate() {}

    /// Draws it from `x` if it ends before `right`.
    static void draw(
            GraphicsContext canvas, Pen pen, double x, double y, double right, Palette palette) {
        double width = SIDE + 6;
        if (x + width > right) {
            return;
        }
        canvas.setFill(palette.color("plate"));
        canvas.fillRoundRect(x, y - 8, width, 16, 5, 5);
        pen.draw(Glyph.OCTAGON, x + 3, y, SIDE, palette.color("on-plate"));
    }
}
