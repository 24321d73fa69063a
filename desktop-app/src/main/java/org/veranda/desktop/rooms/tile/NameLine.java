package org.veranda.desktop.rooms.tile;

import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Palette;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.Service;

/// The first line of a tile: the name, an alarm plate, the condition's cue and the code. When space
/// is short the code goes first, then the plate's number, then the cue; never the name.
final class NameLine {

    private final Pen pen;
    private final TileFace face;
    private final TileMetrics metrics;
    private final Palette palette;

    NameLine(Pen pen, TileFace face, TileMetrics metrics, Palette palette) {
        this.pen = pen;
        this.face = face;
        this.metrics = metrics;
        this.palette = palette;
    }

    void draw(double left, double end, double y) {
        double glyph = metrics.glyph();
        double x = pen.write(metrics.name(), face.name(), left, y, end - left) + AlarmPlate.GAP;
        double right = code(x, end, y);
        if (face.alarm() == null || x + AlarmPlate.least(metrics) + glyph <= right) {
            right -= glyph;
            pen.draw(cue(face.code()), right, y, glyph);
        }
        if (metrics.lines() == 1 && waits() && x + glyph + 2 <= right) {
            right -= glyph + 2;
            pen.draw(Glyph.PENDING, right, y, glyph);
        }
        if (face.alarm() != null) {
            AlarmPlate.within(right - x, face.alarm(), metrics, pen)
                    .draw(pen, metrics.strong(), x, y, palette);
        }
    }

    /// The code at the end of the line, where there is space for everything; answers where it
    /// begins.
    private double code(double from, double end, double y) {
        String code = shortCode(face.code());
        double width = pen.width(metrics.code(), code);
        double plate =
                face.alarm() == null
                        ? 0
                        : AlarmPlate.within(end, face.alarm(), metrics, pen).width()
                                + AlarmPlate.GAP;
        if (metrics.lines() == 1 || from + plate + metrics.glyph() + 3 + width > end) {
            return end;
        }
        pen.write(metrics.code(), code, end - width, y, width);
        return end - width - 3;
    }

    /// A change under way is marked however small the tile.
    private boolean waits() {
        return face.marks().stream().anyMatch(mark -> mark.kind() == MarkKind.PENDING);
    }

    private static String shortCode(DisplayCode code) {
        return code.service() == Service.IN_SERVICE ? code.wire() : code.service().name();
    }

    private static Glyph cue(DisplayCode code) {
        return switch (code.service()) {
            case OOS -> Glyph.OUT_OF_SERVICE;
            case OOO, OOI -> Glyph.OUT_OF_ORDER;
            case IN_SERVICE ->
                    switch (code.condition()) {
                        case DIRTY -> Glyph.CROSS;
                        case PICKUP -> Glyph.PICKUP;
                        case CLEAN -> Glyph.CHECK_HOLLOW;
                        case INSPECTED -> Glyph.CHECK;
                    };
        };
    }
}
