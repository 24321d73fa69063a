package org.veranda.desktop.rooms.tile;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Palette;

/// The white plate beside the name of a room with an open alarm.
final class AlarmPlate {

    /// How much space it takes.
    static final double WIDTH = 17;

    private static final double HEIGHT = 16;
    private static final double SIDE = 11;

    private AlarmPlate() {}

    static void draw(Pen pen, double x, double y, Palette palette) {
        pen.plate(x, y, WIDTH, HEIGHT, palette.color("plate"));
        pen.draw(Glyph.OCTAGON, x + 3, y, SIDE, palette.color("on-plate"));
    }
}
