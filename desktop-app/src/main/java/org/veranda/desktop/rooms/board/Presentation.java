package org.veranda.desktop.rooms.board;

/// How the rooms are shown.
public enum Presentation {
    TILES,
    TABLE
}
