package org.veranda.desktop.rooms.grid;

import javafx.scene.input.KeyCode;

import java.util.Optional;

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

    /// Where this key goes, if it moves at all.
    public static Optional<GridMove> of(KeyCode key) {
        return switch (key) {
            case LEFT -> Optional.of(LEFT);
            case RIGHT -> Optional.of(RIGHT);
            case UP -> Optional.of(UP);
            case DOWN -> Optional.of(DOWN);
            case PAGE_UP -> Optional.of(PAGE_UP);
            case PAGE_DOWN -> Optional.of(PAGE_DOWN);
            case HOME -> Optional.of(FIRST);
            case END -> Optional.of(LAST);
            default -> Optional.empty();
        };
    }

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
