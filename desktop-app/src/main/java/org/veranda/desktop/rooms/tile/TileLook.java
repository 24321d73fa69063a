package org.veranda.desktop.rooms.tile;

import javafx.scene.canvas.Canvas;

import org.veranda.desktop.ui.Palette;

/// How all tiles of a board are drawn at present: measures and colours.
public final class TileLook {

    private final TilePainter painter = new TilePainter();
    private TileMetrics metrics;
    private Palette palette;

    public TileLook(TileMetrics metrics, Palette palette) {
        this.metrics = metrics;
        this.palette = palette;
    }

    /// The measures in use.
    public TileMetrics metrics() {
        return metrics;
    }

    /// Takes other measures and colours; tiles show them once refreshed.
    public void use(TileMetrics measures, Palette colors) {
        metrics = measures;
        palette = colors;
    }

    void paint(Canvas canvas, TileFace face) {
        painter.paint(canvas, face, metrics, palette);
    }
}
