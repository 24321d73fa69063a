package org.veranda.desktop.rooms.board;

/// By what the rooms of the board stand together.
public enum Grouping {
    LOCATION,
    FLOOR
}
