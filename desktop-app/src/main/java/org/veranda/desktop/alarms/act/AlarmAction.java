package org.veranda.desktop.alarms.act;

import org.veranda.desktop.keyboard.KeyedAction;

import java.util.Optional;

/// What the user can do about an alarm, in the order in which it is offered.
public enum AlarmAction implements KeyedAction {
    ACKNOWLEDGE("A", false),
    /// Acknowledge, and look after it oneself.
    TAKE("T", false),
    /// Give it to a colleague.
    ASSIGN("G", true),
    RESET("R", false),
    SHELVE("S", true),
    UNSHELVE("U", false),
    HAND_BACK("", false),
    COMMENT("N", true),
    CLEAR("", true),
    OUT_OF_SERVICE("", true),
    RETURN("", false);

    private final String key;
    private final boolean asks;

    AlarmAction(String key, boolean asks) {
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

    public static Optional<AlarmAction> ofKey(String letter) {
        return KeyedAction.ofKey(values(), letter);
    }
}
