package org.veranda.desktop.maintenance.block;

import org.veranda.desktop.keyboard.KeyedAction;

import java.util.Optional;

/// What the user can do about a block, in the order in which it is offered.
public enum BlockAction implements KeyedAction {
    /// Gives the room back.
    FINISH("D"),
    /// Changes its last day.
    MOVE_END("E"),
    /// Calls off what has not begun.
    CALL_OFF("");

    private final String key;

    BlockAction(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    static Optional<BlockAction> ofKey(String letter) {
        return KeyedAction.ofKey(values(), letter);
    }
}
