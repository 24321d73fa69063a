package org.veranda.desktop.rooms.act;

import org.veranda.desktop.keyboard.KeyedAction;

import java.util.Optional;

/// What the user can do to a room, in the order in which it is offered.
public enum RoomAction implements KeyedAction {
    CHECK_IN("", false),
    CHECK_OUT("", true),
    MARK_CLEAN("C", false),
    INSPECT("I", false),
    FINISH_BLOCK("", true),
    WALK_IN("", true),
    START_CLEAN("", false),
    STOP_CLEAN("", false),
    RUSH("R", false),
    NO_RUSH("R", false),
    PICKUP("P", false),
    MARK_DIRTY("D", true),
    FAIL_INSPECTION("", true),
    BLOCK("O", true),
    NOTE("N", true),
    DO_NOT_DISTURB("", false),
    MAKE_UP("", false),
    DECLINE("", false),
    NO_REQUEST("", false),
    HOLD("", true),
    RELEASE("", false);

    private final String key;
    private final boolean asks;

    RoomAction(String key, boolean asks) {
        this.key = key;
        this.asks = asks;
    }

    @Override
    public String key() {
        return key;
    }

    /// Whether something is asked before it is done.
    public boolean asks() {
        return asks;
    }

    public static Optional<RoomAction> ofKey(String letter) {
        return KeyedAction.ofKey(values(), letter);
    }
}
