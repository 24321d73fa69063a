package org.veranda.desktop.rooms.tile;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import org.veranda.desktop.settings.Density;

import java.util.Collection;

/// The measures of a tile at one density and scale, in pixels.
///
/// @param lines how many lines of text it has
/// @param minWidth what it gets at least; a row is filled by widening its tiles
public record TileMetrics(
        int lines,
        double minWidth,
        double height,
        double gap,
        double header,
        Font name,
        Font body,
        Font strong,
        Font code) {

    /// The measures of a density, enlarged by the scale.
    public static TileMetrics of(Density density, double scale) {
        return switch (density) {
            case COMFORTABLE -> metrics(3, 104, 60, 6, scale, 14.5, 11.5);
            case COMPACT -> metrics(2, 84, 42, 5, scale, 13, 10.5);
            case MINI -> metrics(1, 58, 25, 4, scale, 11.5, 9.5);
        };
    }

    /// The same, wide enough for the longest of these names, within reason.
    public TileMetrics fitting(Collection<String> names) {
        Text ruler = new Text();
        ruler.setFont(name);
        double widest = 0;
        for (String each : names) {
            ruler.setText(each);
            widest = Math.max(widest, ruler.getLayoutBounds().getWidth());
        }
        double needed = Math.ceil(widest + glyph() + 24 + (lines > 1 ? 2.8 * code.getSize() : 0));
        double width = Math.clamp(needed, minWidth, 2.2 * minWidth);
        return new TileMetrics(lines, width, height, gap, header, name, body, strong, code);
    }

    /// The side of a small glyph.
    public double glyph() {
        return Math.round(body.getSize() * 0.9);
    }

    private static TileMetrics metrics(
            int lines,
            double width,
            double height,
            double gap,
            double scale,
            double name,
            double body) {
        return new TileMetrics(
                lines,
                Math.round(width * scale),
                Math.round(height * scale),
                Math.round(gap * scale),
                Math.round(30 * scale),
                bold(name * scale),
                Font.font(Font.getDefault().getFamily(), body * scale),
                bold(body * scale * 0.96),
                bold(body * scale * 0.9));
    }

    private static Font bold(double size) {
        return Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size);
    }
}
