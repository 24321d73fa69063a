package org.veranda.desktop.ui;

import org.veranda.model.alarm.Severity;

/// The shapes of severities, each alone enough to know it by however small it is.
public final class SeverityShape {

    private SeverityShape() {}

    public static Glyph of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Glyph.OCTAGON;
            case MAJOR -> Glyph.TRIANGLE;
            case MINOR -> Glyph.SQUARE;
            case WARNING -> Glyph.RING;
            case INFO -> Glyph.DIAMOND;
        };
    }
}
