package org.veranda.desktop.rooms.tile;

import org.veranda.desktop.ui.Glyph;

/// How grave an alarm is, the gravest first; each that is told has a shape of its own.
public enum Severity {
    CRITICAL(Glyph.OCTAGON),
    MAJOR(Glyph.TRIANGLE),
    MINOR(Glyph.SQUARE),
    WARNING(Glyph.RING),
    /// Not told; drawn like the gravest, so that nobody takes it lightly.
    UNTOLD(Glyph.OCTAGON);

    private final Glyph shape;

    Severity(Glyph shape) {
        this.shape = shape;
    }

    /// The shape, which alone is enough to know it by.
    public Glyph shape() {
        return shape;
    }
}
