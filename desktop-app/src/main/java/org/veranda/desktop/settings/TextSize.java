package org.veranda.desktop.settings;

/// How large everything is drawn.
public enum TextSize {
    NORMAL(1),
    LARGE(1.25),
    LARGER(1.5),
    LARGEST(2);

    private final double scale;

    TextSize(double scale) {
        this.scale = scale;
    }

    public double scale() {
        return scale;
    }
}
