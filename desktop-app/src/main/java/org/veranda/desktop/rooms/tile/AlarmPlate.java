package org.veranda.desktop.rooms.tile;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.veranda.desktop.ui.Palette;

/// The white plate beside a room's name: a shape for the gravest open alarm and how many there are.
/// Where space is short the number goes; the shape stays. Where no number is told there is none.
///
/// @param width nothing where there is not even space for the shape
record AlarmPlate(AlarmSign sign, double side, String number, double width) {

    /// What stays free on either side.
    static final double GAP = 3;

    private static final double SMALLEST = 11;
    private static final double PADDING = 3;

    /// The space that the smallest plate needs.
    static double least(TileMetrics metrics) {
        return Math.max(SMALLEST, metrics.glyph()) + 2;
    }

    /// The plate that fits into this space.
    static AlarmPlate within(double space, AlarmSign sign, TileMetrics metrics, Pen pen) {
        double side = Math.max(SMALLEST, metrics.glyph());
        String number = sign.number();
        double full = side + 2 + pen.width(metrics.strong(), number) + 2 * PADDING;
        if (!number.isEmpty() && full <= space) {
            return new AlarmPlate(sign, side, number, full);
        }
        double bare = side + (side + 2 * PADDING <= space ? 2 * PADDING : 2);
        return new AlarmPlate(sign, side, "", bare <= space ? bare : 0);
    }

    void draw(Pen pen, Font font, double x, double y, Palette palette) {
        if (width == 0) {
            return;
        }
        double bare = width - (number.isEmpty() ? 0 : 2 + pen.width(font, number));
        pen.plate(x, y, width, side + 5, palette.color("plate"));
        pen.draw(sign.shape(), x + (bare - side) / 2, y, side, ink(palette));
        pen.write(font, number, x + bare - (bare - side) / 2 + 2, y, width, ink(palette));
    }

    private static Color ink(Palette palette) {
        return palette.color("on-plate");
    }
}
