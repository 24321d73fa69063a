package org.veranda.desktop.rooms.grid;

/// A step of the cursor by the keyboard.
public enum GridMove {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    FIRST,
    LAST;

    int from(int index, GridShape shape, int rowsPerPage) {
        int last = shape.size() - 1;
        return switch (this) {
            case LEFT -> Math.max(0, index - 1);
            case RIGHT -> Math.min(last, index + 1);
            case UP -> shape.vertically(index, -1);
            case DOWN -> shape.vertically(index, 1);
            case PAGE_UP -> shape.vertically(index, -rowsPerPage);
            case PAGE_DOWN -> shape.vertically(index, rowsPerPage);
            case FIRST -> 0;
            case LAST -> last;
        };
    }
}
