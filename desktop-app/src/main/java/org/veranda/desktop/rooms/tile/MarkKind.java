package org.veranda.desktop.rooms.tile;

import org.veranda.desktop.ui.Glyph;

/// What a mark on a tile speaks of, the most important first: the last give way when space is
/// short.
public enum MarkKind {
    PENDING(Glyph.PENDING),
    ARRIVAL(Glyph.ARRIVAL),
    RUSH(Glyph.RUSH),
    DUE_OUT(Glyph.DEPARTURE),
    DND(Glyph.DND),
    MAKE_UP(Glyph.MAKE_UP),
    DECLINED(Glyph.DECLINED),
    INSIDE(Glyph.INSIDE),
    DISCREPANCY(Glyph.WARNING),
    HOLD(Glyph.HOLD),
    NOTE(Glyph.NOTE);

    private final Glyph glyph;

    MarkKind(Glyph glyph) {
        this.glyph = glyph;
    }

    /// Its picture, which alone is enough to know it by.
    public Glyph glyph() {
        return glyph;
    }
}
