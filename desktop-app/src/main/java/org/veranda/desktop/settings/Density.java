package org.veranda.desktop.settings;

/// How much room a tile of the board takes.
public enum Density {
    COMFORTABLE,
    COMPACT,
    MINI
}
