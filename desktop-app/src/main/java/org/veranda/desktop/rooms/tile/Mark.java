package org.veranda.desktop.rooms.tile;

/// A mark on a tile: a picture, and a word beside it where there is space.
public record Mark(MarkKind kind, String word) {}
